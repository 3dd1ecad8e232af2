const library = require('./lib');
for (const name of Object.keys(library)) console.log(name, library[name]().trim());
