import * as self from './entry2.mjs';
const attempt = (f) => { try { return f(); } catch (error) { return error.name; } };
console.log(Reflect.ownKeys(self));
console.log(attempt(() => Object.keys(self)), attempt(() => JSON.stringify(self)), attempt(() => ({ ...self })));
console.log('late' in self, attempt(() => Object.hasOwn(self, 'late')), attempt(() => self.early));
export let late = 1;
export function early() {}
console.log(Object.keys(self));
