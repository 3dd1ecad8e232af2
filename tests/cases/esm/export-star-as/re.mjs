export * as ns from './lib.mjs';
export * as default from './lib.mjs';
export * as 'a b' from './lib.mjs';
