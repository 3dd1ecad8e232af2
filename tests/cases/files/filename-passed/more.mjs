import { here, read } from './lib/here.mjs';
import fs from 'node:fs';
import path from 'node:path';
export const found = [fs.readFileSync(path.join(here(import.meta.url), 'data/third.txt'), 'utf8').trim(), read(import.meta.url, './fourth.txt')];
