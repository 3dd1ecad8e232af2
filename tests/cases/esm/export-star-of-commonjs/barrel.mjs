export * from './lib.cjs';
export * from 'node:path/posix';
export const join = 'own join';
