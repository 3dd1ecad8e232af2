const { register } = require('node:module');
const { pathToFileURL } = require('node:url');
const { MessageChannel } = require('node:worker_threads');

const show = (specifier) => import(specifier).then((module) => console.log(specifier, module.default), (error) => console.log(specifier, error.code));

(async () => {
  const { port1, port2 } = new MessageChannel();
  register('./hooks.mjs', { parentURL: pathToFileURL(__filename), data: { scheme: 'virtual:', port: port2 }, transferList: [port2] });
  await show('virtual:a');
  await show('other:a');
  // By its path, and once more with other data: the same module.
  register(pathToFileURL(require.resolve('./hooks.mjs')), { data: { scheme: 'other:' } });
  await show('virtual:b');
  await show('other:b');
  try {
    register('./missing.mjs', pathToFileURL(__filename));
  } catch (error) {
    console.log(error.code);
  }
  port1.once('message', (message) => {
    console.log(message);
    port1.close();
  });
})();
