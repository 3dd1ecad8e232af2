#!/usr/bin/env node
import { where, later } from './text.cjs';
import { here } from './es.mjs'; const at = () => where(new Error('entry'));

console.log(at(), here(where), later('arg'));
console.log((() => `a
b ${where(new Error('in a template'))}`)());
