export * from './lib.mjs';
