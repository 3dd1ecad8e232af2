const fs = require('node:fs'), os = require('node:os'), path = require('node:path');
const { promisify } = require('node:util');

const template = path.join(__dirname, 'tmpl'), seen = [];
const filter = (from, to) => {
  seen.push(path.relative(template, from) + ' ' + path.basename(to));
  return !from.endsWith('.md');
};
const copied = async (name, copy) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cp-')), to = path.join(folder, 'to');
  try {
    await copy(to);
    console.log(name, fs.readdirSync(folder, { recursive: true }).sort().join(' '));
  } catch (error) {
    console.log(name, error.code);
  }
  fs.rmSync(folder, { recursive: true });
};

(async () => {
  for (const source of [template, path.join(template, 'a.txt'), path.join(__dirname, 'tmpl', 'src')]) {
    const name = path.relative(__dirname, source);
    await copied(`cpSync ${name}`, (to) => fs.cpSync(source, to, { recursive: true }));
    await copied(`cp ${name}`, (to) => promisify(fs.cp)(source, to, { recursive: true }));
    await copied(`promises.cp ${name}`, (to) => fs.promises.cp(source, to, { recursive: true, force: false }));
  }
  await copied('filter', (to) => fs.cpSync(template, to, { recursive: true, filter }));
  await copied('async filter', (to) => fs.promises.cp(template, to, { recursive: true, filter: async (from, to) => filter(from, to) }));
  await copied('not recursive', (to) => fs.cpSync(template, to));
  await copied('missing', (to) => fs.cpSync(path.join(__dirname, 'tmpl/none'), to));
  console.log([...new Set(seen)].sort());
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cp-'));
  fs.cpSync(template, folder, { recursive: true });
  console.log(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8').trim(), require(path.join(folder, 'src/c.js')));
  fs.rmSync(folder, { recursive: true });
})();
