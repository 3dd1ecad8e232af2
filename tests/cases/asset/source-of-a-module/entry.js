const fs = require('fs');
const show = (place) => {
  const text = fs.readFileSync(place, 'utf8');
  console.log(fs.existsSync(place), fs.statSync(place).size === Buffer.byteLength(text), JSON.stringify(text));
};
require('./lib/tool');
require('./lib/mapped');
for (const name of ['conf', './lib/tool', './lib/mapped', './lib/data.json']) {
  require(name);
  show(require.resolve(name));
}
