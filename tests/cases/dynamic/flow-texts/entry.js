const name = 'Widget';
console.log(require('./parts/' + name.toLowerCase()), require('./parts/'.concat(name, '.js')), require('a/b-c'.replace('/', '-')));
const [pkg, file] = 'tool#lib/run'.split('#');
console.log(require(pkg + '/' + file), require([pkg, 'lib', 'run'].join('/')), require(` ${pkg} `.trim()));
let built = './parts';
built += '/';
built += process.argv[2];
console.log(require(built), require(String('./parts/widget')), require('./parts/x1'.toString()));
