export { 'a b' as 'c d', '' as 'line\nbreak', 'default' } from './lib.mjs';
export * as '*' from './lib.mjs';
