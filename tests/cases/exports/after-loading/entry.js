const early = require('./lib');
console.log(early.name, early.later);
setTimeout(() => {
  const late = require('./lib');
  console.log(early.later, late === early, late.name, late.later);
}, 20);
