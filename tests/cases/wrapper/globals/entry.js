var topVar = 1;
function topFunction() {}
class TopClass {}
leaked = 'leaked';
globalThis.explicit = 'explicit';
console.log(typeof globalThis.topVar, typeof globalThis.topFunction, typeof globalThis.TopClass, globalThis.leaked, require('./sloppy'), require('./strict'));
console.log(Object.keys(globalThis).filter(key => /leaked|explicit|fromSloppy|topVar/.test(key)).join(), delete globalThis.leaked, typeof leaked, delete topVar, typeof topVar);
