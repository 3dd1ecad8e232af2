const iterator = Object.getPrototypeOf([][Symbol.iterator]());
delete Array.prototype[Symbol.iterator];
delete iterator.next;
import('./module.mjs').then((found) => console.log(found.one, found.two, Object.keys(found).join()), (error) => console.log(error.message));
