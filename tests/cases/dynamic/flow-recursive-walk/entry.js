const fs = require('fs');
const path = require('path');
const found = {};
function walk(folder, prefix) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) walk(path.join(folder, entry.name), prefix + entry.name + '/');
    else if (entry.name.endsWith('.js')) found[prefix + path.basename(entry.name, '.js')] = require(path.join(folder, entry.name));
  }
}
walk(path.join(__dirname, 'routes'), '/');
console.log(JSON.stringify(found, null, 1));
