// For each bundle that is named: every identifier, string and number that stands once in it and once in its sources must lead to
// itself, by the reckoning of both of the map readers that tools use. Prints what does not, and how many do.
import { readFileSync } from 'node:fs';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { tokenizer } from 'acorn';
import { SourceMapConsumer } from 'source-map';

let checked = 0, wrong = 0;
for (const bundle of process.argv.slice(2)) {
  const code = readFileSync(bundle, 'utf8'), map = JSON.parse(readFileSync(`${bundle}.map`, 'utf8'));
  const tokens = once(tokensOf(code));
  const originals = new Map();
  for (const [at, content] of map.sourcesContent.entries()) {
    for (const token of tokensOf(content ?? '')) {
      originals.set(token.text, originals.has(token.text) ? undefined : { ...token, source: map.sources[at] });
    }
  }
  const traced = new TraceMap(map);
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

/** The tokens that stand once. */
function once(tokens) {
  const counts = new Map();
  for (const { text } of tokens) counts.set(text, (counts.get(text) ?? 0) + 1);
  return tokens.filter(({ text }) => counts.get(text) === 1);
}

/** Identifiers, strings and numbers with line (1-based) and column (0-based, UTF-16); as far as they can be told without a parser. */
function tokensOf(text) {
  const tokens = [];
  try {
    for (const token of tokenizer(text, { ecmaVersion: 'latest', allowHashBang: true, locations: true })) {
      if (['name', 'string', 'num'].includes(token.type.label)) {
        const around = text.slice(Math.max(0, token.start - 2), token.end + 2);
        tokens.push({ text: text.slice(token.start, token.end), around, ...token.loc.start });
      }
    }
  } catch {
    // A regular expression was taken for a division: the tokens before it are good.
  }
  return tokens;
}

/** The name of a source: one of the readers takes it for a URL and encodes what stands there as it is. */
function decoded(source) {
  try { return source && decodeURI(source); } catch { return source; }
}
