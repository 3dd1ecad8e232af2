// node same.cjs <folder with node_modules> <bundle> <minified bundle> ...: both must be the same program but for the names of variables and
// for what minifying may change. Judged by TypeScript's parser and binder, which share nothing with the bundler: two programs are the
// same if their trees are, and if there is a one-to-one correspondence of their variables that holds at each mention. Prints what
// differs, and how many pairs do and do not.
const { readFileSync } = require('node:fs');
const ts = require(require.resolve('typescript', { paths: [process.argv[2]] }));
const { SyntaxKind: Kind } = ts;

/** The syntax tree of a text, and what finds the variable that a name means. */
function load(text) {
  const name = 'bundle.js';
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const host = {
    getSourceFile: (wanted) => (wanted === name ? file : undefined), getDefaultLibFileName: () => 'lib.d.ts', writeFile: () => {},
    getCurrentDirectory: () => '/', getCanonicalFileName: (path) => path, useCaseSensitiveFileNames: () => true, getNewLine: () => '\n',
    fileExists: (path) => path === name, readFile: () => undefined,
  };
  const options = { allowJs: true, noLib: true, types: [], target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleDetection: 3, noResolve: true };
  return { file, checker: ts.createProgram([name], options, host).getTypeChecker() };
}

/** Statements that need no brackets under an `if` or a loop. */
const SIMPLE = [Kind.ExpressionStatement, Kind.ReturnStatement, Kind.ThrowStatement, Kind.BreakStatement, Kind.ContinueStatement];

/** Where an identifier is called like a property, a label, or something in another module. */
function isProperty(node) {
  const { parent } = node;
  const named = [Kind.PropertyAccessExpression, Kind.PropertyAssignment, Kind.MethodDeclaration, Kind.PropertyDeclaration, Kind.GetAccessor, Kind.SetAccessor, Kind.MetaProperty];
  const others = [Kind.ImportSpecifier, Kind.ExportSpecifier, Kind.NamespaceExport, Kind.ImportAttribute];
  return (parent.name === node && named.includes(parent.kind)) || parent.propertyName === node || parent.label === node || others.includes(parent.kind);
}

/** Whether these are the lines on which the rows of the table start: the last argument of the runtime, behind runtime/sites.js. */
function isLines(node) {
  const isArray = (one) => one.kind === Kind.ArrayLiteralExpression;
  const isNumber = ({ kind }) => kind === Kind.NumericLiteral;
  const { parent } = node;
  return isArray(node) && isArray(parent) && parent.parent.kind === Kind.CallExpression && parent.elements.length === 2
    && parent === parent.parent.arguments.at(-1) && parent.elements[0].expression?.kind === Kind.FunctionExpression && parent.elements[1] === node && node.elements.every(isNumber);
}

/** Whether this is the text of an ES module that is compiled apart. */
function isApart(node) {
  return node.kind === Kind.NoSubstitutionTemplateLiteral && node.parent.name?.text === 'module' && node.text.startsWith('function*');
}

/** A tree as a list of what is in it, in order; what minifying may change is told in one way. */
function* told({ file, checker }) {
  function variable(node) {
    const symbol = checker.resolveName(node.text, node, ts.SymbolFlags.Value | ts.SymbolFlags.Alias, false);
    return ['name', node.text, symbol?.declarations?.some((declaration) => declaration.getSourceFile() === file) ? symbol : undefined];
  }

  function* statements(list) {
    let before;
    for (const statement of list.filter(({ kind }) => kind !== Kind.EmptyStatement)) {
      const continues = [before, statement].every((one) => one?.kind === Kind.VariableStatement && !one.modifiers)
        && (before.declarationList.flags & ts.NodeFlags.BlockScoped) === (statement.declarationList.flags & ts.NodeFlags.BlockScoped);
      if (continues) {
        for (const declaration of statement.declarationList.declarations) yield* node(declaration);
      } else {
        yield ['statement'];
        yield* node(statement);
      }
      before = statement;
    }
    yield ['end'];
  }

  function* body(statement) {
    const isSingle = statement.kind === Kind.Block && statement.statements.length === 1 && SIMPLE.includes(statement.statements[0].kind);
    yield* node(isSingle ? statement.statements[0] : statement);
  }

  function* all(...nodes) {
    for (const one of nodes) {
      if (one) yield* node(one);
      else yield ['nothing'];
    }
  }

  function* node(one) {
    const negated = one.kind === Kind.PrefixUnaryExpression && one.operator === Kind.ExclamationToken && one.operand.kind === Kind.NumericLiteral;
    if (one.kind === Kind.TrueKeyword || (negated && one.operand.text === '0')) return yield ['true'];
    if (one.kind === Kind.FalseKeyword || (negated && one.operand.text === '1')) return yield ['false'];
    if (isLines(one)) return yield ['lines', one.elements.length];
    if (one.kind === Kind.Identifier) return yield isProperty(one) ? ['property', one.text] : variable(one);
    // `{ a }` and `{ a: b }`.
    const isShorthand = one.kind === Kind.ShorthandPropertyAssignment;
    yield ['node', isShorthand ? Kind.PropertyAssignment : one.kind, one.operator, one.flags & ts.NodeFlags.BlockScoped];
    if (isApart(one)) return yield* told(load(`(${one.text})`));
    if (ts.isTemplateLiteralToken(one) || ts.isLiteralExpression(one) || one.kind === Kind.PrivateIdentifier) yield ['text', one.getText(file)];
    if (isShorthand) {
      yield* [['property', one.name.text], variable(one.name)];
      if (one.objectAssignmentInitializer) yield* [['node', Kind.EqualsToken], ...node(one.objectAssignmentInitializer)];
    } else if (one.kind === Kind.PropertyAssignment) {
      const { initializer: value } = one;
      const hasDefault = value.kind === Kind.BinaryExpression && value.operatorToken.kind === Kind.EqualsToken && isTarget(one.parent);
      yield* node(one.name);
      if (hasDefault) yield* [...node(value.left), ['node', Kind.EqualsToken], ...node(value.right)];
      else yield* node(value);
    } else if (one.kind === Kind.BindingElement && one.parent.kind === Kind.ObjectBindingPattern && !one.dotDotDotToken) {
      if (one.propertyName) yield* node(one.propertyName);
      else yield ['property', one.name.text];
      yield* all(one.name, one.initializer);
    } else if (one.kind === Kind.VariableStatement) {
      // Its end is not told: the next one may go on.
      yield* all(...one.modifiers ?? []);
      for (const declaration of one.declarationList.declarations) yield* node(declaration);
      return;
    } else if (one.statements) {
      if (one.expression) yield* node(one.expression);
      yield* statements(one.statements);
    } else if (one.kind === Kind.IfStatement) {
      yield* node(one.expression);
      yield* body(one.thenStatement);
      if (one.elseStatement) yield* [['else'], ...body(one.elseStatement)];
    } else if (one.statement && one.kind !== Kind.LabeledStatement && one.kind !== Kind.DoStatement && one.kind !== Kind.WithStatement) {
      const parts = [];
      ts.forEachChild(one, (part) => { if (part !== one.statement) parts.push(part); });
      yield* all(one.initializer, one.condition, one.incrementor, ...parts);
      yield* body(one.statement);
    } else {
      const parts = [];
      ts.forEachChild(one, (part) => { parts.push(part); });
      yield* all(...parts.filter(({ kind }) => kind !== Kind.SemicolonClassElement));
    }
    yield ['end'];
  }

  yield* node(file);
}

/** Whether an object literal is a pattern that something is assigned to. */
function isTarget(object) {
  const within = [Kind.ObjectLiteralExpression, Kind.ArrayLiteralExpression, Kind.PropertyAssignment, Kind.SpreadElement, Kind.SpreadAssignment, Kind.ParenthesizedExpression, Kind.BinaryExpression];
  for (let child = object, { parent } = object; parent; child = parent, { parent } = parent) {
    const isAssigned = parent.kind === Kind.BinaryExpression && parent.operatorToken.kind === Kind.EqualsToken && parent.left === child;
    const isHead = [Kind.ForOfStatement, Kind.ForInStatement].includes(parent.kind) && parent.initializer === child;
    if (isAssigned || isHead) return true;
    if (!within.includes(parent.kind)) return false;
  }
  return false;
}

/** What differs between two programs; nothing if they are the same. */
function difference(one, other) {
  const [error] = other.file.parseDiagnostics;
  if (error) return one.file.parseDiagnostics.length ? undefined : `syntax error: ${ts.flattenDiagnosticMessageText(error.messageText, '\n')}`;
  const [left, right] = [told(one), told(other)], [there, back] = [new Map(), new Map()];
  const before = [];
  for (;;) {
    const [{ value: a, done }, { value: b, done: isOver }] = [left.next(), right.next()];
    if (done && isOver) return undefined;
    const say = (what) => `${what}: ${[a?.slice(0, 2), b?.slice(0, 2)].join(' | ')} behind ${before.slice(-8).join(' ')}`;
    if (done || isOver || a[0] !== b[0]) return say('other parts');
    if (a[0] !== 'name') {
      if (a.some((value, at) => value !== b[at])) return say('other values');
    } else if (!a[2] || !b[2]) {
      if (a[2] || b[2] || a[1] !== b[1]) return say('other globals');
    } else {
      if (!there.has(a[2]) && !back.has(b[2])) (there.set(a[2], b[2]), back.set(b[2], a[2]));
      if (there.get(a[2]) !== b[2] || back.get(b[2]) !== a[2]) return say('other variables');
    }
    before.push(a[1] ?? a[0]);
  }
}

const paths = process.argv.slice(3);
let same = 0, different = 0;
for (let at = 0; at < paths.length; at += 2) {
  const found = difference(...paths.slice(at, at + 2).map((path) => load(readFileSync(path, 'utf8'))));
  if (found) (different++, console.log(paths[at], found));
  else same++;
}
console.log(`${same} the same, ${different} different`);
