// Writes a package for each text, and the entry that requires them all.
const { mkdirSync, writeFileSync } = require('node:fs');

const nested = (open, close, times) => `{"exports": ${open.repeat(times)}"./main.js"${close.repeat(times)}}`;
const texts = {
  null: 'null',
  conditions: nested('{"default":', '}', 1000),
  arrays: nested('[', ']', 2000),
  'deep-elsewhere': `{"main": "./main.js", "other": ${'['.repeat(9000)}${']'.repeat(9000)}}`,
  'huge-number': '{"main": "./main.js", "exports": {"default": "./main.js", "n": 1e999}}',
  'half-pair-key': '{"\\ud800": 1, "main": "./main.js"}',
  'half-pair-name': '{"name": "\\udc00\\ud800", "main": "./main.js"}',
  'half-pair-exports': '{"exports": {"\\ud800": "./x.js", "default": "./main.js"}}',
  'no-half-pair': '{"main": "./main\\ud83d\\ude00.js"}',
  'line-end-in-target': '{"exports": "./ma\\n\\tin.js "}',
  twice: '{"exports": "./x.js", "exports": "./main.js"}',
  proto: '{"__proto__": {"main": "./main.js"}}',
  escaped: '{"m\\u0061in": "./main.js"}',
  mark: '\uFEFF{"main": "./main.js"}',
  'two-marks': '\uFEFF\uFEFF{"main": "./main.js"}',
  empty: '',
  nul: '{"main": "./main.js"}\0',
  'line-separator': '{"main": "./main.js", "x": "\u2028"}',
  'main-is-a-list': '{"main": ["./main.js"]}',
  'main-is-a-dot': '{"main": "."}',
  'main-is-itself': '{"main": "../main-is-itself"}',
  'main-is-outside': '{"main": "../../outside.js"}',
  'exports-outside': '{"exports": "./../../outside.js"}',
  'exports-encoded': '{"exports": "./lib%2findex.js"}',
  'exports-escaped': '{"exports": "./ma%69n.js"}',
};
let entry = "const name = (error) => `${error.name} ${error.code}`;\n";
for (const [name, text] of Object.entries(texts)) {
  const folder = `node_modules/${name}`;
  mkdirSync(`${folder}/lib`, { recursive: true });
  writeFileSync(`${folder}/package.json`, text);
  for (const file of ['index', 'main', 'main😀', 'lib/index']) writeFileSync(`${folder}/${file}.js`, `module.exports = '${file}';`);
  for (const request of [name, `${name}/main`]) {
    entry += `try { console.log('${request}', require('${request}')); } catch (error) { console.log('${request}', name(error)); }\n`;
  }
}
writeFileSync('outside.js', "module.exports = 'outside';");
writeFileSync('entry.js', entry);
