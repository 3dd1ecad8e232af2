import { inspect } from 'node:util';
import * as space from './names.mjs';
console.log(Object.keys(space), Reflect.ownKeys(space).length, JSON.stringify(space));
console.log(inspect(space, { showHidden: true }));
console.log(inspect(space));
