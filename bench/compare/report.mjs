import { execFileSync } from 'node:child_process';
import os from 'node:os';

/** The measured quantities: how a number is printed, and which it is. */
const QUANTITIES = [
  { name: 'wall', print: (seconds) => `${seconds.toFixed(2)} s` },
  { name: 'cpu', print: (seconds) => `${seconds.toFixed(2)} s` },
  { name: 'memory', print: (mebibytes) => `${mebibytes.toFixed(0)} MiB` },
];

/** The Markdown of one whole comparison. */
export function report(date, rounds, results) {
  return [heading(date, rounds), ...results.map(section)].join('\n');
}

function heading(date, rounds) {
  const [cpu] = os.cpus();
  return `# ${date.toISOString().slice(0, 10)}

- machine: ${cpu.model.trim()}, ${os.cpus().length} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, ${os.type()} ${os.release()}
- node ${process.versions.node}, commit ${commit()}
- ${rounds} rounds, the bundlers in turn; medians of whole processes, in brackets the ratio to ours; cpu is user + system, memory the peak
`;
}

/** The commit that is measured, marked if the tree has other changes. */
function commit() {
  return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
}

function section({ program, rows }) {
  const { modules, bytes, files, allBytes } = program.size;
  const megabytes = (number) => `${(number / 1e6).toFixed(1)} MB`;
  const ours = medians(rows[0].runs);
  return `## ${program.name}

${modules} CommonJS modules of ${megabytes(bytes)}; with JSON and the rest ${files} files, ${megabytes(allBytes)}

| bundler | wall | cpu | peak memory | bundle | prints what node prints |
|---|---|---|---|---|---|
${rows.map((row) => line(row, ours)).join('\n')}
`;
}

function line({ name, version, runs, output, works }, ours) {
  const failed = runs.find(({ failure }) => failure);
  if (failed) return `| ${name} ${version} | failed: ${failed.failure.replaceAll('|', '\\|')} | | | | |`;
  const own = medians(runs);
  const cells = QUANTITIES.map(({ name: key, print }) => `${print(own[key])}${ours ? ` (${(own[key] / ours[key]).toFixed(2)})` : ''}`);
  return `| ${name} ${version} | ${cells.join(' | ')} | ${(output / 1e6).toFixed(1)} MB | ${works} |`;
}

/** The median of each quantity, or nothing if a run failed. */
function medians(runs) {
  if (runs.some(({ failure }) => failure)) return undefined;
  return Object.fromEntries(QUANTITIES.map(({ name }) => [name, median(runs.map((run) => run[name]))]));
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
