import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { globby, globbySync, isDynamicPattern } from 'globby';
const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'globby-'));
for (const name of ['a.js', 'b.txt', 'sub/c.js', 'sub/.hidden.js', 'skip/d.js']) {
  fs.mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  fs.writeFileSync(path.join(cwd, name), '');
}
fs.writeFileSync(path.join(cwd, '.gitignore'), 'skip\n');
console.log((await globby('**/*.js', { cwd, gitignore: true })).sort(), globbySync(['*', '!a.*'], { cwd }).sort(), isDynamicPattern('*'));
fs.rmSync(cwd, { recursive: true });
