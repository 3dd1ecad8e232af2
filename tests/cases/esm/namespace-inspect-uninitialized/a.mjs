import './b.mjs';
export let later = 1;
export var undef = 2;
export function f() {}
