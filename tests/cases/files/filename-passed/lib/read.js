const fs = require('fs'), path = require('path');
exports.beside = (file, name) => path.join(path.dirname(file), name);
exports.readBeside = (file, name) => fs.readFileSync(exports.beside(file, name), 'utf8').trim();
