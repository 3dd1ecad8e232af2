import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const FILES = ['package.json', 'package-lock.json'];

/**
 * Installs what the lock file in `from` names to `<under>/<name>-<hash of the lock>`, once, and gives that folder.
 * Install scripts stay off: no bundler here needs its own.
 */
export function install(name, from, under) {
  const hash = createHash('sha256').update(readFileSync(path.join(from, 'package-lock.json'))).digest('hex').slice(0, 12);
  const folder = path.join(under, `${name}-${hash}`);
  if (existsSync(folder)) return folder;
  mkdirSync(under, { recursive: true });
  const unfinished = mkdtempSync(path.join(under, 'installing-'));
  for (const file of FILES) copyFileSync(path.join(from, file), path.join(unfinished, file));
  console.error(`installing ${name}…`);
  // Not `npm ci`: it refuses the peers' lock, in which native packages for other platforms are missing where the registry has none.
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  try {
    execFileSync('npm', ['install', ...options], { cwd: unfinished, stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** The version that is installed of a package. */
export function version(folder, name) {
  return JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}
