const path = require('path');
const show = (request, paths) => { try { return path.relative(__dirname, require.resolve(request, { paths })); } catch (e) { return e.code; } };
const at = (...parts) => path.join(__dirname, ...parts);
console.log(show('dep', [at('a')]), show('dep', [at('b')]), show('dep', [at('a'), at('b')]), show('dep', [at('b', 'deep')]), show('dep', []));
console.log(show('./x', [at('a')]), show('./x', [at('b'), at('a')]), show('./only-b', [at('a'), at('b')]), show('./x', []), show('./nope', [at('a')]));
console.log(show('dep', undefined), show('./x', undefined), require.resolve('fs', { paths: [] }));
console.log(require(require.resolve('dep', { paths: [at('b')] })));
