JSON.parse = () => 'patched';
console.log(require('./data').real, JSON.parse('{}'));
const parse = globalThis.JSON;
globalThis.JSON = undefined;
console.log(require('./other').real, typeof JSON);
