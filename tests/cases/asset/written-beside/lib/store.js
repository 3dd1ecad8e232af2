const fs = require('fs');
const path = require('path');

const folder = path.join(__dirname, '..', 'data');
const file = (name) => path.join(folder, name);

exports.run = async () => {
  fs.accessSync(folder, fs.constants.W_OK);
  const db = JSON.parse(fs.readFileSync(file('db.json'), 'utf8'));
  fs.writeFileSync(file('db.json'), JSON.stringify({ visits: db.visits + 1 }));
  fs.appendFileSync(file('logs/log.txt'), 'second\n');
  if (!fs.existsSync(file('logs'))) fs.mkdirSync(file('logs'));
  fs.mkdirSync(file('made'));
  await fs.promises.writeFile(file('made/a.txt'), 'a');
  await new Promise((resolve) => fs.createWriteStream(file('stream.txt')).end('streamed', resolve));
  await new Promise((resolve, reject) => fs.writeFile(file('tmp'), 'renamed', (error) => (error ? reject(error) : resolve())));
  fs.renameSync(file('tmp'), file('renamed.txt'));
  const handle = await fs.promises.open(file('logs/log.txt'), 'a');
  await handle.write('third\n');
  await handle.close();

  const names = ['db.json', 'logs/log.txt', 'made/a.txt', 'stream.txt', 'renamed.txt', 'kept.txt'];
  const texts = names.map((name) => fs.readFileSync(file(name), 'utf8').trim());
  const listed = fs.readdirSync(folder).sort();
  try {
    fs.writeFileSync(file('absent/x.txt'), '');
  } catch (error) {
    texts.push(error.code);
  }
  // As it was, for the next run.
  fs.writeFileSync(file('db.json'), '{ "visits": 1 }\n');
  fs.writeFileSync(file('logs/log.txt'), 'first\n');
  for (const name of ['made', 'stream.txt', 'renamed.txt']) fs.rmSync(file(name), { recursive: true });
  return { texts, listed };
};
