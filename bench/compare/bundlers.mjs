import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from './install.mjs';

const WEBPACK_BUILD = fileURLToPath(new URL('webpack-build.mjs', import.meta.url));

/**
 * The bundlers in the order in which they run, ours first. Each has `command(entry, output, externals)`: the argument list that
 * makes one CommonJS file for node, neither minified nor with a source map. What is native is started directly, without its npm wrapper.
 */
export function bundlers(cjsbundle, peers) {
  const inPeers = (...parts) => path.join(peers, 'node_modules', ...parts);
  const native = `${process.platform}-${process.arch}`;
  const node = process.execPath;
  const webpackLike = (name) => ({
    name,
    version: version(peers, name),
    command: (entry, output, externals) => [node, WEBPACK_BUILD, peers, name, entry, output, ...externals],
  });
  return [
    {
      name: 'cjsbundle',
      version: versionOf(cjsbundle),
      command: (entry, output, externals) => [cjsbundle, entry, '-o', output, ...externals.flatMap((name) => ['--external', name])],
    },
    {
      name: 'esbuild',
      version: version(peers, 'esbuild'),
      command: (entry, output, externals) => [
        inPeers('@esbuild', native, 'bin/esbuild'), entry, '--bundle', '--platform=node', '--format=cjs', '--log-level=error',
        `--outfile=${output}`, ...externals.map((name) => `--external:${name}`),
      ],
    },
    {
      name: 'bun',
      version: version(peers, 'bun'),
      command: (entry, output, externals) => [
        inPeers('@oven', `bun-${native}`, 'bin/bun'), 'build', entry, '--target=node', '--format=cjs',
        `--outfile=${output}`, ...externals.map((name) => `--external=${name}`),
      ],
    },
    {
      name: 'rolldown',
      version: version(peers, 'rolldown'),
      command: (entry, output, externals) => [
        node, inPeers('rolldown/bin/cli.mjs'), entry, '--platform', 'node', '--format', 'cjs', '--no-codeSplitting',
        '--logLevel', 'silent', '--file', output, ...externals.flatMap((name) => ['--external', name]),
      ],
    },
    webpackLike('@rspack/core'),
    webpackLike('webpack'),
  ];
}

/** What our binary says of itself. */
function versionOf(cjsbundle) {
  try {
    return execFileSync(cjsbundle, ['--version'], { encoding: 'utf8' }).trim().split(' ').pop();
  } catch {
    return 'missing';
  }
}
