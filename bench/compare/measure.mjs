import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('measure.py', import.meta.url));
const TIME_LIMIT = 10 * 60 * 1000;

/**
 * What one run of a command costs: `{ wall, cpu, memory }` in seconds, seconds and MiB, or `{ failure }`, the reason in one line.
 */
export function measure([program, ...args], cwd) {
  const run = spawnSync('python3', [SCRIPT, program, ...args], { cwd, encoding: 'utf8', timeout: TIME_LIMIT, maxBuffer: 1 << 28 });
  if (run.error || run.status !== 0) return { failure: run.error?.message ?? firstError(run.stderr) };
  const { code, ...cost } = JSON.parse(run.stdout);
  return code === 0 ? cost : { failure: `exit code ${code}: ${firstError(run.stderr)}` };
}

/** The first line of a tool's complaints that names an error, colours and all else left out. */
function firstError(text) {
  const lines = text.replace(/\u001b\[[\d;]*m/g, '').split('\n').map((line) => line.trim()).filter(Boolean);
  return (lines.find((line) => /error|cannot|could not|panick/i.test(line)) ?? lines[0] ?? 'no message').slice(0, 160);
}
