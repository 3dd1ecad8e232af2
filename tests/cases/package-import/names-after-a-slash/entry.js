import { createRequire } from 'node:module';
import wide from '#/lib/x.js';
import exact from '#/exact';

console.log(wide, exact, import.meta.resolve('#/lib/x.js').endsWith('/src/lib/x.js'));
console.log(createRequire(import.meta.url)('#/lib/x.js').default);
