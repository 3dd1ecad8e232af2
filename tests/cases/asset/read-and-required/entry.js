const fs = require('fs');
const path = require('path');

for (const name of ['plain.json', 'marked.json', 'broken.json', 'latin.txt', 'text.txt']) {
  console.log(name, fs.readFileSync(path.join(__dirname, 'lib', name)).length);
}

// Only at run time it is known that these files are modules, too.
Promise.resolve(path.dirname(path.join(__dirname, 'lib', 'plain.json'))).then((folder) => {
  for (const name of fs.readdirSync(folder)) {
    try {
      const module = require(path.resolve(folder, name));
      console.log(name, module.a, require(path.resolve(folder, name)) === module);
    } catch (error) {
      console.log(name, error.name, error.message.slice(error.message.indexOf('broken.json')));
    }
  }
});
