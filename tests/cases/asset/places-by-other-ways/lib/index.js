const fs = require('fs'), path = require('path');
const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');
const send = (name, options) => read(options.root, name);
exports.list = () => fs.readFileSync([__dirname, 'list.txt'].join('/'), 'utf8');
exports.concat = () => fs.readFileSync(__dirname.concat('/concat.txt'), 'utf8');
exports.replaced = () => fs.readFileSync(__filename.replace('.js', '.txt'), 'utf8');
exports.unpacked = () => read(__dirname.replace('app.asar', 'app.asar.unpacked'), 'unpacked.txt');
exports.filename = () => fs.readFileSync(path.join(path.dirname(module.filename), 'filename.txt'), 'utf8');
exports.path = () => fs.readFileSync(module.path + '/path.txt', 'utf8');
exports.main = () => fs.readFileSync(path.join(path.dirname(require.main.filename), 'main.txt'), 'utf8');
const root = () => __dirname;
exports.returned = () => fs.readFileSync(path.join(root(), 'returned.txt'), 'utf8');
class Pages {
  constructor() { this.folder = __dirname; }
  page(name) { return fs.readFileSync(path.join(this.folder, `${name}.page`), 'utf8'); }
}
exports.property = () => new Pages().page('property');
exports.option = () => send('option.txt', { root: __dirname });
exports.folder = () => { const options = { root: __dirname }; return fs.readdirSync(path.join(options.root, 'public')).map((name) => send(`public/${name}`, options)).join(); };
exports.glob = () => glob('views/**/*.html', { cwd: __dirname }).join();
function glob(pattern, { cwd }) {
  const folder = path.join(cwd, pattern.split('*')[0]);
  return fs.readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.html')).sort().map((name) => read(folder, name).trim());
}
