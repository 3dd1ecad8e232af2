function driver(name) {
  switch (name) {
    case 'mysql': return require('./drivers/mysql');
    case 'sqlite': { const d = require('./drivers/sqlite'); return d; }
    default: return require('./drivers/' + name);
  }
}
console.log(driver(process.argv[2]), driver('pg'), Object.keys(require.cache).length);
