const path = require('path');
class Loader {
  static base = './plugins';
  #kind = 'private';
  suffix = '.js';
  constructor(folder) { this.folder = folder; }
  load(name) { return require(path.join(__dirname, this.folder, name + this.suffix)); }
  own() { return require(Loader.base + '/own'); }
  hidden() { return require('kind-' + this.#kind); }
}
const loader = new Loader('parts');
console.log(loader.load('a'), loader.own(), loader.hidden());
class More extends Loader { constructor() { super('more'); } }
console.log(new More().load('b'));
function Old(name) { this.name = name; }
Old.prototype.get = function () { return require('./plugins/' + this.name); };
console.log(new Old('old').get());
