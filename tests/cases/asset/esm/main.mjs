import fs, { readFileSync, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
export const text = () => readFileSync(new URL('./data/a.txt', import.meta.url), 'utf8').trim();
const here = dirname(fileURLToPath(import.meta.url));
readFile(join(here, 'data', 'b.txt'), 'utf8').then((text) => console.log(text.trim()));
console.log(existsSync(join(here, 'data/b.txt')), fs.existsSync(new URL('data/none', import.meta.url)));
