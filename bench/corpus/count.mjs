// node count.mjs ENTRY ESBUILD EXTERNAL…: how large a program is, counted by esbuild, which says of each file what it took it for.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `{ modules, bytes }` of the CommonJS modules, and `{ files, allBytes }` with JSON and everything else. */
export function count(entry, esbuild, externals) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'count-'));
  const metafile = path.join(folder, 'meta.json');
  const flags = ['--bundle', '--platform=node', '--format=cjs', '--log-level=error', `--metafile=${metafile}`, `--outfile=${folder}/out.js`];
  execFileSync(esbuild, [entry, ...flags, ...externals.map((name) => `--external:${name}`)], { stdio: 'inherit' });
  const inputs = Object.values(JSON.parse(readFileSync(metafile, 'utf8')).inputs);
  rmSync(folder, { recursive: true });
  const modules = inputs.filter(({ format }) => format === 'cjs');
  const bytes = (files) => files.reduce((sum, file) => sum + file.bytes, 0);
  return { modules: modules.length, bytes: bytes(modules), files: inputs.length, allBytes: bytes(inputs) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry, esbuild, ...externals] = process.argv.slice(2);
  console.log(count(entry, esbuild, externals));
}
