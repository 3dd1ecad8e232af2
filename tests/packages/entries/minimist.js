const minimist = require('minimist');

console.log(minimist(['-abc', '--name=value', '--no-colour', '--n', '12', 'rest', '--', '--not', 'parsed'], { '--': true }));
console.log(minimist(['-v', '--file', 'a', '--file=b', '--x.y', '1'], { boolean: 'v', alias: { f: 'file' }, default: { port: 80 } }));
console.log(minimist(['--known', '--unknown', 'word'], { boolean: ['known'], unknown: (name) => name === 'word' }));
console.log(minimist(['--__proto__.polluted', '1']).polluted, {}.polluted);
