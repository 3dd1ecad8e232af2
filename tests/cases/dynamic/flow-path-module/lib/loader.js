const path = require('path');
const { join, resolve: absolute, dirname, sep } = require('node:path');
const root = path.resolve(__dirname, '..');
const up = dirname(__dirname);
module.exports = name => [
  require(path.join(__dirname, 'parts', name)), require(absolute(root, 'other', `${name}.js`)), require(join(up, 'other/' + name)),
  require(root + sep + 'other' + path.sep + name), require(path.normalize(__dirname + '/./parts/../parts/' + name)),
  require(path.posix.join(__dirname, 'parts', name)), require(path.join(path.dirname(__filename), 'parts', path.basename('/x/fixed.js', '.js'))),
  require(path.resolve(__dirname, 'parts', '..', '..', 'other', name + '.json')).json,
];
