// The value of the program: in a page that has only the language and prototypes that others have changed, or by import().
const fs = require('fs'), path = require('path'), vm = require('vm');

const file = process.argv[2];

async function valueOf() {
  if (!path.basename(file).startsWith('out')) return import(file);
  const page = vm.createContext({ __proto__: null });
  vm.runInContext("for (const name of ['get', 'set', 'value', 'writable', 'x', '0', 'module', 'default', 'code', 'host', 'script', 'record', 'failure', 'name']) Object.prototype[name] = name;", page);
  vm.runInContext(fs.readFileSync(file, 'utf8'), page, { filename: 'page.js' });
  return vm.runInContext('app.part', page);
}

valueOf().then(async (value) => {
  console.log(Object.keys(value).filter((name) => name !== '__esModule').join());
  console.log(JSON.stringify(await value.run(), null, 1), value.count);
});
