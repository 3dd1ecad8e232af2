// Writes each text into lib/ under its name.
const { writeFileSync, mkdirSync } = require('node:fs');
const B = (text) => Buffer.from(text, 'latin1');
const texts = {
  bom: '\ufeff{"a":1}',
  bom2: '\ufeff\ufeff1',
  trail: '{"a":1,}',
  comment: '{/*c*/"a":1}',
  nul: '"\0"',
  ctl: '"\x01"',
  tab: '"\t"',
  big: '1e999',
  neg0: '-0',
  lead0: '01',
  plus: '+1',
  dot: '.5',
  dot2: '5.',
  nan: 'NaN',
  inf: '-Infinity',
  hex: '0x10',
  two: '1 2',
  nbsp: '\u00a01',
  ff: '\f1',
  ls: '"\u2028"',
  esc: '"\\u2028\\/\\b"',
  badesc: '"\\x41"',
  badu: '"\\u12g4"',
  single: "{'a':1}",
  unq: '{a:1}',
  dup: '{"a":1,"a":2}',
  ctor: '{"constructor":1,"toString":2,"hasOwnProperty":3}',
  proto: '{"__proto__":{"x":1}}',
  deep: '['.repeat(5000)+']'.repeat(5000),
  deepo: '{"a":'.repeat(5000)+'1'+'}'.repeat(5000),
  deepbad: '['.repeat(100000),
  empty: '',
  ws: ' \n\t\r ',
  str: '"</script><!--"',
  long: '"'+'x'.repeat(3e6)+'"',
  bignum: '123456789012345678901234567890',
  prec: '0.1234567890123456789e-400',
  surr: '"\\ud83d\\ude00\\ud800"',
  utf8bad: B('"\xff"'),
  true: 'true',
  undef: 'undefined',
  cr: '{\r"a"\r:1}',
  idx: '{"2":1,"1":2,"a":3}',
  hash: '#!x\n1',
  vt: '\v1',
  emoji: '"\u{1f600}"',
  del: '"\x7f"',
};
mkdirSync('lib');
for (const name in texts) writeFileSync(`lib/${name}.json`, texts[name]);
writeFileSync('entry.js', Object.keys(texts).map((name) => `load('${name}', () => require('./lib/${name}.json'));`).join('\n') + `
function load(name, load) {
  try {
    const value = load();
    let text;
    try { text = JSON.stringify(value); } catch (error) { text = error.name; }
    console.log(name, typeof value, text.length, text.slice(0, 100), Object.is(value, -0));
  } catch (error) {
    console.log(name, error.name);
  }
}
`);
