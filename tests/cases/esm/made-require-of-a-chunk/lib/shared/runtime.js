import { createRequire } from 'node:module';
const made = createRequire(import.meta.url);
export { made as t };
