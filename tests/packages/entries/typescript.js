const ts = require('typescript');

console.log(ts.version);

const source = `
enum Colour { Red, Green = 'g'.length }
namespace Shapes { export const sides = (n: number): string => \`\${n} sides\`; }
class Box<T> { constructor(private readonly value: T) {} get(): T { return this.value ?? null!; } }
export const box = new Box<Colour>(Colour.Green);
export default async function* walk(list: readonly string[]) { for (const item of list) yield Shapes.sides(item.length); }
`;
for (const target of [ts.ScriptTarget.ES5, ts.ScriptTarget.ES2022]) {
  const { outputText, diagnostics } = ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.CommonJS } });
  console.log(outputText, diagnostics.length);
}

// The checker on a program of one file, with no library beside it: its complaints are as good as any other output.
const file = ts.createSourceFile('a.ts', 'const text: string = 1;\nlet unused = missing;', ts.ScriptTarget.ES2022, true);
const host = {
  getSourceFile: (name) => (name === 'a.ts' ? file : undefined),
  getDefaultLibFileName: () => 'lib.d.ts',
  writeFile: () => {},
  getCurrentDirectory: () => '/',
  getCanonicalFileName: (name) => name,
  useCaseSensitiveFileNames: () => true,
  getNewLine: () => '\n',
  fileExists: (name) => name === 'a.ts',
  readFile: () => undefined,
};
const program = ts.createProgram(['a.ts'], { noLib: true, types: [] }, host);
for (const { code, start, messageText } of program.getSemanticDiagnostics(file)) {
  console.log(code, start, ts.flattenDiagnosticMessageText(messageText, '\n'));
}
