export function who() { 'use strict'; return this === undefined ? 'none' : typeof this; }
export const obj = { who() { return this; } };
export class make { kind = 'make'; static Inner = class { kind = 'inner'; }; }
export default who;
