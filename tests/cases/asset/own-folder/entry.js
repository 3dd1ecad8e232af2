const fs = require('fs');
const path = require('path');
const { folder, files } = require('dist');
for (const root of [folder(), files]) {
  const names = fs.readdirSync(root).sort();
  console.log(names, fs.readFileSync(path.join(root, names[0]), 'utf8').trim());
}
console.log(require('dist/runs').name, fs.readFileSync(path.join(folder(), 'runs.js'), 'utf8').trim());
