// The page as a parser of HTML sees it: the script ends at the first `</script`, and nothing hides that.
const fs = require('fs'), path = require('path'), vm = require('vm');

const file = process.argv[2];
let value;
if (path.basename(file).startsWith('out')) {
  const text = fs.readFileSync(file, 'utf8');
  if (/<\/script|<!--/i.test(text)) console.log('markup:', text.match(/.*(?:<\/script|<!--).*/i)[0]);
  const page = vm.createContext({ __proto__: null });
  vm.runInContext(text, page);
  value = vm.runInContext('app.part', page);
} else {
  value = require(file);
}
console.log(JSON.stringify(value, null, 1));
