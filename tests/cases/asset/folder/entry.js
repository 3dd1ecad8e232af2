const fs = require('fs'), path = require('path');
const views = path.join(__dirname, 'views');
console.log(fs.readdirSync(views), fs.existsSync(views), fs.existsSync(path.join(views, 'none')));
for (const entry of fs.readdirSync(views, { withFileTypes: true })) {
  console.log(entry.name, entry.isFile(), entry.isDirectory(), entry.isSymbolicLink(), entry.parentPath === views);
}
console.log(fs.readdirSync(views, { recursive: true }).sort());
const file = path.join(views, 'a.html'), stats = fs.statSync(file);
console.log(stats.isFile(), stats.isDirectory(), stats.size, fs.lstatSync(views).isDirectory(), fs.statSync(file, { bigint: true }).size);
console.log(fs.statSync(path.join(views, 'none'), { throwIfNoEntry: false }), fs.statSync(file, { throwIfNoEntry: false }).size);
console.log(path.relative(__dirname, fs.realpathSync(file)), path.relative(__dirname, fs.realpathSync.native(views)));
console.log(fs.accessSync(file), fs.accessSync(file, fs.constants.R_OK));
for (const fail of [
  () => fs.readFileSync(path.join(views, 'none')),
  () => fs.statSync(path.join(views, 'none')),
  () => fs.readdirSync(path.join(views, 'none')),
  () => fs.accessSync(path.join(views, 'none')),
  () => fs.readFileSync(views),
]) {
  try { fail(); console.log('no error'); } catch (error) { console.log(error.code, error.syscall); }
}
