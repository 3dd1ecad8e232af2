// node webpack-build.mjs PEERS webpack|@rspack/core ENTRY OUTPUT EXTERNAL…
// One build in development mode, as near to the others' as the options go: one file, no eval, no cache, `main` before all else.
import { createRequire } from 'node:module';
import path from 'node:path';

const [peers, name, entry, output, ...externals] = process.argv.slice(2);
const loaded = createRequire(path.join(peers, 'package.json'))(name);
const webpack = loaded.rspack ?? loaded;

webpack(
  {
    mode: 'development',
    target: 'node20',
    devtool: false,
    cache: false,
    context: path.dirname(entry),
    entry,
    output: { path: path.dirname(output), filename: path.basename(output), library: { type: 'commonjs2' } },
    resolve: { mainFields: ['main'] },
    module: { parser: { javascript: { dynamicImportMode: 'eager' } } },
    externalsType: 'commonjs',
    externals: externals.map((external) => new RegExp(`^${external}(/|$)`)),
    node: { __dirname: false, __filename: false },
  },
  (error, stats) => {
    const errors = error ? [error] : stats.toJson({ all: false, errors: true }).errors;
    for (const { message } of errors) console.error(`error: ${message}`);
    process.exitCode = errors.length > 0 ? 1 : 0;
  },
);
