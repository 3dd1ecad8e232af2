#!/usr/bin/env node
// Programs of unusual size: made, bundled under /usr/bin/time, and run. Prints time and peak memory of each.
//
//   node bench/load.mjs path/to/cjsbundle [--scale=0.1] [--only=chain,wide]
//
// At scale 1 these are the sizes that docs/reliability.md speaks of; the test in tests/load.rs runs them at a smaller one.
// Ends with 1 if one of them is not built, or its bundle does not print what it should.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [binary, ...flags] = process.argv.slice(2);
const flag = (name, otherwise) => flags.find((text) => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const scale = Number(flag('scale', 1)), only = flag('only', '').split(',').filter(Boolean);
const scaled = (count) => Math.max(10, Math.round(count * scale));

// Each makes its files in `folder` and says what the program prints.
const programs = {
  // Every module requires the next: the walk over the graph must not recurse. It runs without recursion, too: node itself
  // can't require 20,000 modules in each other.
  chain(folder) {
    const count = scaled(20_000);
    for (let at = 0; at < count; at++) {
      const text = at + 1 < count ? `exports.next = () => require('./m${at + 1}');` : '';
      writeFileSync(join(folder, `m${at}.js`), text);
    }
    writeFileSync(join(folder, 'entry.js'), `let at = require('./m0'), count = 1;
while (at.next) { at = at.next(); count++; }
console.log(count);`);
    return String(count);
  },
  wide(folder) {
    const count = scaled(100_000), lines = ['let sum = 0;'];
    for (let at = 0; at < count; at++) {
      if (at % 1000 === 0) mkdirSync(join(folder, `d${at / 1000}`));
      const name = `d${Math.floor(at / 1000)}/m${at}.js`;
      writeFileSync(join(folder, name), `module.exports = ${at};`);
      lines.push(`sum += require('./${name}');`);
    }
    writeFileSync(join(folder, 'entry.js'), lines.join('\n') + '\nconsole.log(sum);');
    return String((count * (count - 1)) / 2);
  },
  // One module of 50 MB, as compilers make them: many small functions.
  large(folder) {
    const bytes = scaled(50_000_000);
    const count = fill(join(folder, 'large.js'), bytes, 0);
    writeFileSync(join(folder, 'entry.js'), "console.log(Object.keys(require('./large')).length);");
    return String(count);
  },
  // More files than may be open at the same time.
  handles(folder) {
    const count = scaled(3_000), lines = ['let sum = 0;'];
    for (let at = 0; at < count; at++) {
      writeFileSync(join(folder, `m${at}.js`), 'module.exports = 1;');
      lines.push(`sum += require('./m${at}');`);
    }
    writeFileSync(join(folder, 'entry.js'), lines.join('\n') + '\nconsole.log(sum);');
    return String(count);
  },
  // Sources of a gigabyte in modules of 10 MB. Larger scripts than 512 MB are beyond V8: only as many of them are run.
  stack(folder) {
    const count = scaled(100), bytes = Math.min(10_000_000, scaled(10_000_000 * Math.sqrt(scale)));
    for (let at = 0; at < count; at++) fill(join(folder, `m${at}.js`), bytes, at);
    const requires = Array.from({ length: count }, (_, at) => `() => require('./m${at}')`);
    writeFileSync(join(folder, 'entry.js'), `console.log([${requires.join()}].length);`);
    return String(count);
  },
};

// Writes about this many bytes of functions; returns how many.
function fill(path, bytes, seed) {
  const file = openSync(path, 'w');
  let written = 0, count = 0;
  while (written < bytes) {
    let text = '';
    while (text.length < 1 << 20 && written + text.length < bytes) {
      text += `exports.f${count} = function (a, b) { if (a > ${count}) { return b + "text ${seed}"; } return [a, b, { c: a * 2 }]; };\n`;
      count++;
    }
    written += writeSync(file, text);
  }
  closeSync(file);
  return count;
}

// Node's largest string, which is also its largest script.
const MAX_SCRIPT_BYTES = 2 ** 29 - 24;

function measure(name) {
  const folder = mkdtempSync(join(tmpdir(), 'cjsbundle-load-'));
  try {
    const expected = programs[name](folder), output = join(folder, 'out.js');
    const limit = name === 'handles' ? 'ulimit -n 64; ' : '';
    const script = `${limit}exec /usr/bin/time -f '%e %M' "$0" "$1" -o "$2" --log-level=error`;
    const build = spawnSync('bash', ['-c', script, resolve(binary), join(folder, 'entry.js'), output], { encoding: 'utf8' });
    const [seconds, kilobytes] = build.stderr.trim().split('\n').at(-1).split(' ').map(Number);
    if (build.status !== 0) return { name, problem: build.stderr.slice(0, 500) };
    const { size } = statSync(output);
    const isRun = size < MAX_SCRIPT_BYTES;
    const run = isRun && spawnSync('node', ['--max-old-space-size=8000', output], { encoding: 'utf8' });
    const problem = isRun && run.stdout.trim() !== expected ? `printed ${run.stdout.slice(0, 100)}, not ${expected}\n${run.stderr.slice(0, 500)}` : '';
    return { name, seconds, peak: kilobytes / 1000, size: size / 1e6, isRun, problem };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let failed = false;
for (const name of Object.keys(programs).filter((name) => only.length === 0 || only.includes(name))) {
  const { seconds, peak, size, isRun, problem } = measure(name);
  if (problem) {
    failed = true;
    console.log(`${name.padEnd(8)} FAILED ${problem}`);
  } else {
    console.log(`${name.padEnd(8)} ${seconds.toFixed(2)} s  ${peak.toFixed(0)} MB peak  ${size.toFixed(1)} MB out  ${isRun ? 'runs' : 'too large for node to run'}`);
  }
}
process.exitCode = failed ? 1 : 0;
