import { strict as assert } from 'node:assert';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { count } from '../corpus/count.mjs';

const CORPUS = fileURLToPath(new URL('../corpus/', import.meta.url));

/**
 * What is bundled. `externals` are optional dependencies that are not installed: some bundlers refuse a program that requires
 * them, so all are told the same. A program that shrinks below `modules` and `bytes` no longer measures what it should.
 */
const PROGRAMS = [
  { name: 'large', externals: ['@babel/preset-typescript/package.json', '@napi-rs/image', 'sharp', 'svgo'], modules: 5000, bytes: 50e6 },
  { name: 'typical', externals: [], modules: 300, bytes: 1e6 },
];

/** The programs by these names, their entries put beside the installed corpus, their sizes counted and checked. */
export function programs(names, installed, esbuild) {
  return PROGRAMS.filter(({ name }) => names.includes(name)).map((program) => {
    const entry = path.join(installed, `${program.name}.js`);
    copyFileSync(path.join(CORPUS, `${program.name}.js`), entry);
    const size = count(entry, esbuild, program.externals);
    assert(size.modules >= program.modules && size.bytes >= program.bytes, `${program.name} is too small: ${JSON.stringify(size)}`);
    return { ...program, entry, size };
  });
}
