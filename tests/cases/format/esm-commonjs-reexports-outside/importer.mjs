import { one, two } from './star.js';
import whole, { hidden } from './inner.js';
import * as space from './star.js';
console.log(one, two, hidden, whole === space.default, Object.keys(space));
