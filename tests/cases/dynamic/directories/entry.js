for (const name of process.argv.slice(2)) console.log(name, require('./plugins/' + name), require('./plugins/' + name + '/'));
const load = name => require('tools/' + name);
console.log(load('hammer'), load('saw'));
