import { readFileSync as read } from 'node:fs';
import { helper as renamed, default as fallback } from './library.mjs';
import * as library from './library.mjs';
let count = 0, hidden = 'hidden';
export let live = 1, other;
export const increase = () => { live++; count += 1; return count; };
export function declared(first) { if (first) { live = first; } else { other = renamed(hidden); } }
export class Exported { method(value) { return [value, fallback, library.helper === renamed]; } }
export { hidden as shown, count };
export default function (parameter) { for (live of [parameter]) { count = live } return typeof read; }
