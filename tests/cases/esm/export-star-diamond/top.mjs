export * from './l.mjs';
export * from './r.mjs';
export * as left from './base.mjs';
export * as right from './base.mjs';
