import data from './data.json' with { type: 'json' };
export const a = 1;
export let b = data.b;
export function c() {}
export { a as 'string name', b as delete };
export default class extends Array {}
export * from './one.mjs';
export * from './two.mjs';
export * from './common.cjs';
export * as path from 'node:path';
export * as ns from './one.mjs';
export { sep as separator } from 'path';
export { default as common, named } from './common.cjs';
b = [b];
