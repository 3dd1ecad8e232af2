import fs from 'node:fs';
import path from 'node:path';
import { root, here } from './lib/paths.mjs';
const t = (f) => { try { console.log(f()); } catch (e) { console.log(e.code); } };
t(() => fs.readFileSync(path.join(root, 'views/a.txt'), 'utf8').trim());
t(() => fs.readFileSync(path.join(root, 'marker.json'), 'utf8').trim());
