const path = require('path'), { pathToFileURL } = require('url');
const load = new Function('specifier', 'return import(specifier)');
const loadDefault = Function("s", "{ default: as }", "return import( s ).then((m) => m[as]);");
const notCode = 'call import(x) to load', $import = 'taken';
const ways = [
  () => load('dep'),
  () => load('./x.mjs'),
  () => load(pathToFileURL(path.join(__dirname, 'x.mjs')).href),
  () => loadDefault('dep', { default: 'default' }),
  () => eval('import("dep")'),
  () => eval(`(s) => import(s)`)('./x.mjs'),
  () => new Function('return import("dep")')(),
  () => new Function(`
    // an import(…) of a comment
    return import('node:path').then(({ sep }) => this === globalThis && sep);
  `)(),
  () => load('no-such-package'),
];
(async () => {
  for (const way of ways) {
    try {
      const loaded = await way();
      console.log(loaded.default ?? loaded);
    } catch (error) {
      console.log(error.code ?? error);
    }
  }
  console.log(notCode, $import, new Function('a', "return 'import(' + a + ')'")(1), typeof load);
})();
