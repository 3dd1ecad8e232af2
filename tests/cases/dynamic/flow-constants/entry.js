const folder = './lib', first = `${folder}/a`, ext = '.js';
let second = folder + '/b' + ext;
var third = String.raw`./lib/c`, version = 2;
console.log(require(first), require(second), require(third), require('./lib/v' + version), require((first, './lib/d')));
console.log(require.resolve(first) in require.cache, typeof require(`pa${'th'}`).join);
const pkg = 'dep', sub = pkg + '/sub';
console.log(require(pkg), require(sub));
