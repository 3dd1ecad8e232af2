const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { open } = require('lmdb');

// The addon's package has a name that is made from a package.json.
(async () => {
  const database = open({ path: fs.mkdtempSync(path.join(os.tmpdir(), 'lmdb-')), compression: true });
  await database.put('key', { list: [1, 'two'] });
  console.log(database.get('key'));
  await database.close();
})();
