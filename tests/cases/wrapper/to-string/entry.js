const lib = require('./lib');
for (const key of Object.keys(lib)) console.log(JSON.stringify(lib[key].toString()));
console.log(String(function  named ( a,b ) { /* c */ return require ( './lib' ) ; }));
