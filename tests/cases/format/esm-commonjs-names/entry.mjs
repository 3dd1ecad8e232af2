import { createRequire } from 'node:module';
import './a.cjs';
import a from './a.cjs';

console.log(a, createRequire(import.meta.url)('./a.cjs') === a);
