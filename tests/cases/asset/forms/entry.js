const fs = require('fs'), path = require('path'), os = require('os'), { promisify } = require('util');
const file = path.join(__dirname, 'data', 'a.txt'), folder = path.dirname(file), none = path.join(folder, 'none');
const text = (stream) => new Promise((resolve, reject) => {
  let all = '';
  stream.on('data', (part) => all += part).on('end', () => resolve(all)).on('error', reject);
});
const code = (error) => error && error.code;
(async () => {
  console.log(await fs.promises.readFile(file, 'utf8'), await promisify(fs.readFile)(file, 'utf8'));
  console.log(await fs.promises.readFile(none).catch(code), await fs.promises.readdir(folder), (await fs.promises.stat(file)).size);
  console.log(await fs.promises.access(file), await fs.promises.access(none).catch(code), path.basename(await fs.promises.realpath(file)));
  console.log(await promisify(fs.exists)(file), await promisify(fs.exists)(none), await new Promise((resolve) => fs.exists(file, resolve)));
  console.log(await promisify(fs.readdir)(folder), (await promisify(fs.stat)(file)).size, await promisify(fs.access)(none).catch(code));
  console.log(await text(fs.createReadStream(file, { encoding: 'utf8', start: 1 })), await text(fs.createReadStream(none)).catch(code));
  const handle = await fs.promises.open(file);
  console.log((await handle.readFile('utf8')), (await handle.stat()).size);
  await handle.close();
  const descriptor = fs.openSync(file, 'r'), buffer = Buffer.alloc(5);
  console.log(fs.readSync(descriptor, buffer, 0, 5, 0), `${buffer}`);
  fs.closeSync(descriptor);
  const opened = await promisify(fs.open)(file, 'r');
  console.log(fs.fstatSync(opened).size);
  fs.closeSync(opened);
  const target = fs.mkdtempSync(path.join(os.tmpdir(), 'case-'));
  fs.copyFileSync(file, path.join(target, 'sync'));
  await promisify(fs.copyFile)(file, path.join(target, 'callback'));
  await fs.promises.copyFile(file, path.join(target, 'promise'));
  console.log(fs.readdirSync(target).sort(), fs.readFileSync(path.join(target, 'promise'), 'utf8'));
  fs.rmSync(target, { recursive: true });
  fs.readFile(file, (error, bytes) => console.log(error, bytes.length));
  try { fs.readFile(file); } catch (error) { console.log(error.code); }
})();
