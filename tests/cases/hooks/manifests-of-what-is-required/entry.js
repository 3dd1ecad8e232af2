const Module = require('module');
const fs = require('fs');
const path = require('path');
const load = Module.prototype.require;
Module.prototype.require = function (id) {
  const exported = load.call(this, id);
  const file = Module._resolveFilename(id, this);
  const at = file.lastIndexOf('node_modules' + path.sep);
  if (at < 0) return exported;
  const [name] = file.slice(at + 13).split(path.sep);
  const manifest = path.join(file.slice(0, at + 12), name, 'package.json');
  console.log(id, JSON.parse(fs.readFileSync(manifest, 'utf8')).version);
  return exported;
};
console.log(require('traced'));
