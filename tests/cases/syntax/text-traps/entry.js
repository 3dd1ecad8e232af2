const lib = require('./lib');
for (const key of Object.keys(lib)) console.log(key, JSON.stringify(lib[key]));
