// Makes a file, a folder and a package of each name.
const { writeFileSync, mkdirSync } = require('node:fs');
const names = Object.values({
  quote: 'a"b',
  squote: "a'b",
  bs: 'a\\b',
  nl: 'a\nb',
  cr: 'a\rb',
  tick: 'a`b${1}',
  pct: 'a%20b',
  hash: 'a#b',
  q: 'a?b',
  proto: '__proto__',
  ctor: 'constructor',
  has: 'hasOwnProperty',
  tostr: 'toString',
  num: '0',
  num1: '1',
  star: '*',
  close: '*\/',
  ls: 'a\u2028b',
  space: ' a ',
  dot: '.a',
  dots: '...a',
  tilde: '~',
  colon: 'a:b',
  node: 'node:fs',
  dash: '-o',
  dollar: '$a',
  emoji: '\u{1f600}',
  amp: 'a&b',
  lt: '</script>'.replace('/','\u2215'),
  comma: 'a,b',
  brace: '{a}',
  bracket: '[a]',
  excl: '!a',
  semi: 'a;b',
  eq: 'a=b',
  tab: 'a\tb',
  del: 'a\x7fb',
  esc: 'a\x1b[31m',
  bom: '\ufeffa',
  nbsp: '\u00a0',
  then: 'then',
  long: 'x'.repeat(200),
});
const lines = [];
const write = (path, text) => {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, text);
};
for (const name of names) {
  write(`files/${name}.js`, 'exports.v = require("path").basename(__filename).length + module.children.length');
  write(`both/${name}.js`, 'exports.v = "file"');
  write(`both/${name}/index.js`, 'exports.v = "folder"');
  write(`folders/${name}/x.js`, 'exports.v = require("./y").v + require.resolve("./y").length - __dirname.length');
  write(`folders/${name}/y.json`, '{"v": 1}');
  write(`node_modules/${name}/index.js`, 'exports.v = "package"');
  const asked = [`./files/${name}.js`, `./both/${name}`, `./both/${name}/`, `./folders/${name}/x`, name].map((text) => JSON.stringify(text));
  lines.push(...asked.map((text) => `load(() => require(${text}));`), `load(() => byName(${JSON.stringify(name)}));`);
}
writeFileSync('entry.js', `const byName = (name) => require('./files/' + name);
function load(load) {
  try {
    console.log(load().v);
  } catch (error) {
    console.log(error.code || error.name);
  }
}
${lines.join('\n')}
`);
