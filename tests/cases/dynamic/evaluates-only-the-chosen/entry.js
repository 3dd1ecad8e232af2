for (const name of process.argv.slice(2)) console.log('=', require('./parts/' + name).n);
console.log(module.children.map(m => require('path').basename(m.id)).join(), require('./parts/a') === require('./parts/' + 'a'));
