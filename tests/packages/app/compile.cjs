// Compiles the app with TypeScript's own compiler, types checked, into the folder `compiled`; what `paths` say is written out.
// Arguments: the options `module` and `moduleResolution`.
const path = require('node:path'), ts = require('typescript');

const [module_, moduleResolution] = process.argv.slice(2);
const given = { module: module_, moduleResolution, outDir: 'compiled', rootDir: '.', noEmitOnError: true };
const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
  path.join(__dirname, 'tsconfig.json'), ts.convertCompilerOptionsFromJson(given, __dirname).options, ts.sys);
const program = ts.createProgram(fileNames, options);

const written = (context) => (source) => ts.visitEachChild(source, (node) => {
  if (!node.moduleSpecifier) return node;
  const { resolvedModule } = ts.resolveModuleName(node.moduleSpecifier.text, source.fileName, options, ts.sys);
  const file = resolvedModule?.resolvedFileName;
  if (!file || file.includes('node_modules')) return node;
  const relative = path.relative(path.dirname(source.fileName), file).replace(/\.ts$/, '.js');
  const specifier = ts.factory.createStringLiteral('./' + relative);
  return ts.isImportDeclaration(node)
    ? ts.factory.updateImportDeclaration(node, node.modifiers, node.importClause, specifier, node.attributes)
    : ts.factory.updateExportDeclaration(node, node.modifiers, node.isTypeOnly, node.exportClause, specifier, node.attributes);
}, context);

const { diagnostics } = program.emit(undefined, undefined, undefined, false, { before: [written] });
const all = [...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (all.length) {
  console.error(ts.formatDiagnostics(all, ts.createCompilerHost(options)));
  process.exit(1);
}
