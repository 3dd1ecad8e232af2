import * as empty from './empty.mjs';
import * as some from './some.mjs';
console.log(Object.isFrozen(empty), Object.isSealed(empty), Object.keys(empty), empty, Object.isFrozen(some), Object.isSealed(some));
console.log(Object.freeze(empty) === empty);
