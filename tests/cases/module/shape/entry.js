const shape = m => Object.keys(m).map(key => {
  const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(m, key);
  return key + ':' + [writable, enumerable, configurable].map(Number).join('');
}).join(' ');
console.log(shape(module));
console.log(require('./child').shape(shape));
console.log(Object.getPrototypeOf(module) === require('module').prototype, Object.prototype.toString.call(module), typeof module.require, module.hasOwnProperty('require'), module.hasOwnProperty('parent'), 'parent' in module);
