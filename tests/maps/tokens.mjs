// node tokens.mjs <folder with node_modules> names|no\ names <bundle>...: every identifier, string and number that stands once in a bundle and once
// in its sources must lead to itself, by the reckoning of both of the map readers that tools use. The map lies beside the bundle.
// A name that a segment has must be what stands at its place in the source. Prints what does not, and how many do.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, names, ...bundles] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const { eachMapping, originalPositionFor, TraceMap } = require('@jridgewell/trace-mapping');
const { parse } = require('acorn');
const { SourceMapConsumer } = require('source-map');

let checked = 0, wrong = 0;
for (const bundle of bundles) {
  const code = readFileSync(bundle, 'utf8'), map = JSON.parse(readFileSync(`${bundle}.map`, 'utf8'));
  const lines = code.split(/\r\n|[\r\n\u2028\u2029]/);
  // The bundler's own: a module's row starts with numbers of other modules.
  const tokens = once(parsed(code)).filter(({ line }) => !lines[line - 1].startsWith('["'));
  const originals = originalsOf(map);
  const traced = new TraceMap(map);
  if (names === 'names') checkNames(bundle, map, traced);
  await SourceMapConsumer.with(map, null, (consumer) => {
    for (const token of tokens) {
      const original = originals.get(token.text);
      // What the bundler writes itself may be called like something in a source.
      if (!original || original.around !== token.around) continue;
      const readers = [originalPositionFor(traced, token), consumer.originalPositionFor(token)];
      const isRight = readers.every((found) => [found.source, decoded(found.source)].includes(original.source) && found.line === original.line && found.column === original.column);
      checked++;
      if (isRight) continue;
      wrong++;
      if (wrong <= 20) console.log(bundle, token, original, readers);
    }
  });
}
console.log(`${checked} tokens, ${wrong} wrong`);

/** The names in a map. */
function checkNames(bundle, map, traced) {
  const own = new Map(map.sources.map((source, at) => [source, map.sourcesContent[at]?.split(/\r\n|[\r\n\u2028\u2029]/)]));
  eachMapping(traced, ({ name, source, originalLine, originalColumn }) => {
    const lines = name === null ? undefined : own.get(source);
    if (!lines) return;
    checked++;
    if (lines[originalLine - 1].startsWith(name, originalColumn)) return;
    wrong++;
    if (wrong <= 20) console.log(bundle, name, source, originalLine, originalColumn);
  });
}

/** The tokens of all sources by their text; `undefined` for a text that stands in them more than once. */
function originalsOf(map) {
  const originals = new Map();
  for (const [at, source] of map.sources.entries()) {
    // A package's own map may name sources that it did not ship.
    for (const token of tokensOf(map.sourcesContent[at] ?? '')) {
      originals.set(token.text, originals.has(token.text) ? undefined : { ...token, source });
    }
  }
  return originals;
}

/** The tokens that stand once. */
function once(tokens) {
  const counts = new Map();
  for (const { text } of tokens) counts.set(text, (counts.get(text) ?? 0) + 1);
  return tokens.filter(({ text }) => counts.get(text) === 1);
}

/** Those of a program; those of anything else, TypeScript say, and what looks like one in its comments: so it never stands once by mistake. */
function tokensOf(text) {
  try { return parsed(text); } catch { return wordsOf(text); }
}

/** Identifiers, strings and numbers of a program with line (1-based) and column (0-based, UTF-16). */
function parsed(text) {
  try { return parsedAs('script', text); } catch { return parsedAs('module', text); }
}

function parsedAs(sourceType, text) {
  const tokens = [];
  const onToken = ({ type, start, end, loc }) => {
    if (['name', 'string', 'num'].includes(type.label)) tokens.push(token(text, start, end, loc.start));
  };
  parse(text, { ecmaVersion: 'latest', sourceType, allowHashBang: true, allowReturnOutsideFunction: true, locations: true, onToken });
  return tokens;
}

function wordsOf(text) {
  const tokens = [];
  let line = 1, start = 0;
  for (const { 0: word, index } of text.matchAll(/\r\n|[\r\n\u2028\u2029]|[\p{IDC}$]+/gu)) {
    if (/\s/.test(word)) [line, start] = [line + 1, index + word.length];
    else tokens.push(token(text, index, index + word.length, { line, column: index - start }));
  }
  return tokens;
}

function token(text, start, end, { line, column }) {
  const before = text.slice(Math.max(0, start - 100), start).replace(/\s+/g, '').slice(-2);
  const around = before + text.slice(start, end) + text.slice(end, end + 100).replace(/\s+/g, '').slice(0, 2);
  return { text: text.slice(start, end), around, line, column };
}

/** The name of a source: one of the readers takes it for a URL and encodes what stands there as it is. */
function decoded(source) {
  try { return source && decodeURI(source); } catch { return source; }
}
