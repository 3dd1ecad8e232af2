const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');
const webpack = require('webpack');

console.log(webpack.version, Object.keys(webpack).join(' '));
for (const name of ['Compiler', 'Compilation', 'NormalModule', 'ModuleGraph', 'ChunkGraph', 'Dependency', 'Template', 'Cache', 'Stats']) {
  console.log(name, typeof webpack[name], webpack[name]?.name, Object.getOwnPropertyNames(webpack[name]?.prototype ?? {}).length);
}
for (const area of ['optimize', 'sources', 'util', 'javascript', 'runtime', 'ids', 'library', 'node', 'web', 'experiments']) {
  console.log(area, Object.keys(webpack[area]).join(' '));
}
try {
  webpack.validate({ entry: 1, nonsense: true });
} catch (error) {
  console.log(error.name, error.message.split('\n')[0]);
}

/** Compiles two modules in a temporary folder, to memory, and runs what came out. */
function compile(folder) {
  fs.writeFileSync(path.join(folder, 'index.js'), "console.log(require('./other').double(21), VALUE);\n");
  fs.writeFileSync(path.join(folder, 'other.js'), 'exports.double = (n) => n * 2;\n');
  const compiler = webpack({
    mode: 'none',
    target: 'node',
    context: folder,
    entry: './index.js',
    output: { path: '/out', filename: 'main.js' },
    plugins: [new webpack.DefinePlugin({ VALUE: JSON.stringify('defined') })],
  });
  const written = new Map();
  compiler.outputFileSystem = {
    mkdir: (name, done) => done(null),
    stat: (name, done) => done(Object.assign(new Error('not there'), { code: 'ENOENT' })),
    writeFile: (name, content, done) => done(null, void written.set(name, String(content))),
    join: path.join,
    dirname: path.dirname,
    relative: path.relative,
  };
  compiler.run((error, stats) => {
    fs.rmSync(folder, { recursive: true });
    if (error) throw error;
    console.log(stats.toJson({ all: false, errors: true, modules: true }).modules.map((m) => `${m.id} ${m.name} ${m.size}`));
    console.log(stats.hasErrors(), [...written.keys()]);
    vm.runInThisContext(written.get('/out/main.js'));
    compiler.close(() => console.log('closed'));
  });
}

compile(fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'webpack-')));
