import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { url } from './lib/told.mjs';

const start = (url) => readFileSync(new URL(url), 'utf8').split(' ')[0];

console.log(existsSync(fileURLToPath(url)), start(url));
console.log(start(import.meta.resolve('./lib/text.txt')));
const folder = './lib/';
console.log(readFileSync(fileURLToPath(import.meta.resolve(`${folder}other.txt`)), 'utf8'));
