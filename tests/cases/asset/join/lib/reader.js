const fs = require('fs'), path = require('path');
const DATA = path.join(__dirname, 'data');
exports.text = (options) => fs.readFileSync(path.join(DATA, 'text.txt'), options);
exports.bytes = () => fs.readFileSync(path.join(DATA, 'bytes.bin'));
