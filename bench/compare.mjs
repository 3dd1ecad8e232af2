// node bench/compare.mjs [--rounds N] [--programs large,typical] [--only NAME,…] [--no-save]
// What bundling costs with cjsbundle and with other bundlers: see README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundlers } from './compare/bundlers.mjs';
import { install } from './compare/install.mjs';
import { measure } from './compare/measure.mjs';
import { programs } from './compare/programs.mjs';
import { report } from './compare/report.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const TARGET = path.resolve(BENCH, '../target');
const CJSBUNDLE = path.resolve(process.env.CJSBUNDLE_BIN ?? path.join(TARGET, 'release/cjsbundle'));

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '6' },
    programs: { type: 'string', default: 'large,typical' },
    only: { type: 'string', default: '' },
    'no-save': { type: 'boolean', default: false },
  },
});

const peers = install('peers', path.join(BENCH, 'compare/peers'), path.join(TARGET, 'bench'));
const corpus = install('corpus', path.join(BENCH, 'corpus'), path.join(TARGET, 'bench'));
const esbuild = path.join(peers, 'node_modules/.bin/esbuild');
const only = options.only.split(',').filter(Boolean);
const chosen = bundlers(CJSBUNDLE, peers).filter(({ name }) => name === 'cjsbundle' || only.length === 0 || only.includes(name));
const results = programs(options.programs.split(','), corpus, esbuild).map((program) => compare(program, Number(options.rounds)));
const text = report(new Date(), options.rounds, results);
console.log(text);
if (!options['no-save']) save(text);

/** Runs every bundler once in each round: what the machine does meanwhile, and what ran before, hits all of them alike. */
function compare(program, rounds) {
  const expected = run(program.entry);
  const rows = chosen.map((bundler) => ({ ...bundler, runs: [], output: 0, works: '' }));
  for (let round = 1; round <= rounds; round++) {
    for (const row of inRound(rows, round)) {
      // Out of reach of the corpus: a bundle has to run without its node_modules.
      const output = path.join(TARGET, 'bench/out', row.name, program.name, 'out.js');
      rmSync(path.dirname(output), { recursive: true, force: true });
      mkdirSync(path.dirname(output), { recursive: true });
      const cost = measure(row.command(program.entry, output, program.externals), corpus);
      console.error(`${program.name}, round ${round}, ${row.name}: ${JSON.stringify(cost)}`);
      row.runs.push(cost);
      if (round === 1 && !cost.failure) Object.assign(row, judge(output, expected));
    }
  }
  return { program, rows };
}

/**
 * The rows in the order of a round. In as many rounds as there are rows, or in twice as many where they are odd in number, each
 * follows every other one equally often (a Williams design).
 */
function inRound(rows, round) {
  const count = rows.length;
  const order = rows.map((_, at) => rows[((at % 2 ? count - (at + 1) / 2 : at / 2) + round) % count]);
  return count % 2 && round % 2 ? order.reverse() : order;
}

/** The size of a bundle, and whether it prints what node prints for the sources. */
function judge(output, expected) {
  if (!existsSync(output)) return { works: 'no output' };
  const got = run(output);
  return { output: statSync(output).size, works: got.status === expected.status && got.stdout === expected.stdout ? 'yes' : 'no' };
}

function run(script) {
  return spawnSync(process.execPath, [script], { cwd: path.dirname(script), encoding: 'utf8', timeout: 60_000 });
}

/** Keeps the result as `bench/runs/<date and time>.md`. */
function save(text) {
  const name = new Date().toISOString().slice(0, 16).replace(':', '');
  mkdirSync(path.join(BENCH, 'runs'), { recursive: true });
  writeFileSync(path.join(BENCH, 'runs', `${name}.md`), text);
}
