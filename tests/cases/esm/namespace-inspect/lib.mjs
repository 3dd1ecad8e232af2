export let number = 1;
export default function () {}
export class K {}
export const nested = { deep: { deeper: { deepest: {} } } };
export * as self from './lib.mjs';
export * as small from './small.mjs';
