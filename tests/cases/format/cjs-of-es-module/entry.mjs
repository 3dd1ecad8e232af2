export const a = 1;
export function b() { return a + 1; }
export default class {}
export * from './star.mjs';
export * as ns from './ns.mjs';
export { a as 'string name' };
