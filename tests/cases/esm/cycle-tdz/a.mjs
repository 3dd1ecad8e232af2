import './b.mjs';
export let l = 1;
export const c = 2;
export class K {}
export default class {}
export var v = 3;
