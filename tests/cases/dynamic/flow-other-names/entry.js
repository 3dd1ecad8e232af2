const r = require, lib = './lib/';
console.log(r('dep'), r(lib + 'a'), (0, require)(lib + 'b'), module.require(lib + 'c'), require.call(null, lib + 'd'), require.apply(null, ['dep/sub']));
const { resolve } = require;
console.log(require('path').basename(resolve('dep/sub')));
const tools = { load: require, names: ['dep-two'] };
console.log(tools.load(tools.names[0]));
(function (req, names) { names.forEach(name => console.log(req(name))); })(require, ['dep-three', './lib/e']);
const lazy = (name) => () => r(name);
console.log(lazy('dep-four')(), require?.('dep-five'));
