export * as ns from './lib.mjs';
