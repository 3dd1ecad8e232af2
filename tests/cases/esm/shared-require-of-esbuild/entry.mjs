import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import { __require } from './chunk.mjs';

console.log(__require('dep'), __require('./part.cjs'), __require('node:path').basename('a/b'));
