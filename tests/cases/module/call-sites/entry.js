const where = require('./lib/where');

console.log(where.here(), where.written());
(function first() {
  const [file, line, name] = where.above();
  // The entry's name is the bundle's.
  console.log(require('path').resolve(__dirname, file) === __filename, line, name);
})();

// What is set is what formats, with what node gives it.
const before = Object.keys(Error);
console.log('prepareStackTrace' in Error ? typeof Error.prepareStackTrace : 'undefined', before);
Error.prepareStackTrace = function (error, sites) {
  return [this === Error, error.message, Array.isArray(sites), sites.length > 0, arguments.length];
};
console.log(new Error('one').stack);
const { prepareStackTrace } = Error;
Error.prepareStackTrace = (error, sites) => ['outer', ...prepareStackTrace.call(Error, error, sites), sites[0].getLineNumber()];
console.log(new Error('two').stack);
Error.prepareStackTrace = prepareStackTrace;
console.log(new Error('three').stack);
Error.prepareStackTrace = undefined;
console.log(typeof new Error('four').stack);
import('./lib/module.mjs').then((module) => console.log(module.default()));
