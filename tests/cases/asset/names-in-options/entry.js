console.log(require('lists')(['migrations/*.txt', { cwd: __dirname }]));
console.log(require('views')({ relativeTo: __dirname, path: 'app/views' }));
