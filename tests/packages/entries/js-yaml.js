const yaml = require('js-yaml');

const text = `
defaults: &defaults
  on: true
  list: [1, 0x1f, 1e3, ~]
each:
  <<: *defaults
  when: 2001-12-14t21:59:43.10-05:00
  text: |
    kept
    lines
  folded: >-
    one
    line
? !!set {a, b}
: !!binary aGVsbG8=
`;
console.log(yaml.load(text));
console.log(yaml.dump({ a: [1, { b: 'yes' }], c: 'multi\nline', d: undefined, e: null }, { skipInvalid: true, sortKeys: true }));
console.log(yaml.loadAll('--- 1\n--- two\n---\n- 3\n'));
try {
  yaml.load('a: [1\nb: 2', { filename: 'bad.yaml' });
} catch (error) {
  console.log(error.name, error.message);
}
const twice = new yaml.Type('!twice', { kind: 'scalar', construct: (value) => value + value });
console.log(yaml.load('x: !twice ab', { schema: yaml.DEFAULT_SCHEMA.extend([twice]) }));
