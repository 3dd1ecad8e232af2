process.on('warning', ({ name, code, message }) => console.log(name, code, message.replaceAll('\\', '/').replace(/'.*\/(?=node_modules|folder|bare)/, "'")));
console.log(require('p').p, require('p').p, require('./folder').json, require('./folder/').json, require('./folder/index').json);
console.log(require('./beside').p, require.resolve('p').endsWith('index.js'));
console.log(require('./inner/asks').p, require('./bare').bare, require('whole').whole);
