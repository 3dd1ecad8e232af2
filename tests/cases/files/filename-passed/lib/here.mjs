import { fileURLToPath } from 'node:url';
import path from 'node:path';
import fs from 'node:fs';
export const here = (url) => path.dirname(fileURLToPath(url));
export const read = (url, name) => fs.readFileSync(new URL(name, url), 'utf8').trim();
