const arg = process.argv[2];
console.log(require(arg === 'x' ? './x' : './y'), require(arg ? (arg === 'x' ? './y' : './x') : './z'), require(process.argv[3] || './z'), require(process.argv[3] ?? './x'));
const chosen = arg === 'x' ? './y' : './x';
console.log(require(chosen), require((arg, './z')), require(arg && './x'));
console.log(require.resolve(arg ? './x' : './y') in require.cache);
