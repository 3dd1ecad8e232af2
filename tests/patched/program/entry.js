// Touches every part of the runtime after a program has changed what everything inherits. Nothing but operators and one
// function of Node is used to tell what happens: the patches must not get in the way of the program itself.
const { writeSync } = require('node:fs');
const tell = (name, value) => writeSync(1, name + ': ' + value + '\n');
const attempt = (name, action) => {
  try { tell(name, action()); } catch (error) { tell(name, error.code || error.name); }
};
require('./patch');

attempt('script', () => require('./lib/script').value);
attempt('json', () => require('./lib/data.json').value);
attempt('again', () => require('./lib/script') === require('./lib/script.js'));
attempt('broken', () => require('./lib/broken'));
attempt('broken json', () => require('./lib/broken.json'));
attempt('missing', () => require('./lib/nowhere'));
attempt('package', () => require('sealed').value);
attempt('sealed', () => require('sealed/inner'));
attempt('computed', () => ((name) => require('./lib/' + name))('script').value);
attempt('resolve', () => require.resolve('./lib/script') === require('./lib/script').file);
attempt('resolve with paths', () => require.resolve('./script', { paths: [__dirname + '/lib'] }) === require('./lib/script').file);
attempt('throws', () => require('./lib/throws'));
attempt('throws again', () => require('./lib/throws'));
attempt('cycle', () => require('./lib/cycle').value);
attempt('children', () => module.children.length > 3);
const imported = import('./lib/module.mjs');
(async () => {
  const module = await imported;
  tell('module', module.value + module.star + module.default + module.later());
  let names = '';
  for (const name in module) names += name;
  tell('names', names);
  try { await import('./lib/nowhere.mjs'); } catch (error) { tell('missing module', error.code); }
  try { await import('sealed/inner'); } catch (error) { tell('sealed module', error.code); }
  tell('query', (await import('./lib/module.mjs?2')) !== module);
})();
