// Runs every construct and prints where node says that it failed: the places in the files of this folder, without their folder.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const files = /(constructs\.js|imports\.mjs|library\.mjs|throws\.mjs|throws-later\.mjs):(\d+):(\d+)/;

function places(error) {
  const found = String(error?.stack).split('\n').map((line) => files.exec(line)?.slice(1).join(':'));
  return found.filter(Boolean).join(' ') || 'nowhere';
}

async function report(name, run) {
  try {
    await run();
    console.log(name, 'no error');
  } catch (error) {
    console.log(name, places(error));
  }
}

const constructs = require('./constructs.js');
for (const [index, run] of constructs.list.entries()) await report(`constructs ${index}`, run);
for (const [index, run] of constructs.later.entries()) await report(`constructs later ${index}`, run);
const imports = await import('./imports.mjs');
for (const [index, run] of imports.list.entries()) await report(`imports ${index}`, run);
for (const [index, run] of imports.asynchronous.entries()) await report(`imports later ${index}`, run);
await report('default', imports.default);
console.log('awaited', places(imports.awaited));
