console.log(require('./classic').name, require('./minified')(2), require('./returns').name, require('./globalish').name);
console.log(Object.keys(globalThis).includes('lib'), typeof globalThis.define);
