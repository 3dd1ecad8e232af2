// Its parser is a native addon, found by the machine's name.
const { rollup } = require('rollup');
const { parseAst } = require('rollup/parseAst');
const files = { entry: 'import { b } from "b"; console.log(b);', b: 'export const b = 1; export const unused = 2;' };
const memory = { name: 'memory', resolveId: (id) => (files[id] ? id : null), load: (id) => files[id] ?? null };
rollup({ input: 'entry', plugins: [memory] })
  .then((bundle) => bundle.generate({ format: 'cjs' }))
  .then(({ output }) => console.log(output[0].code, output[0].exports, parseAst('a + 1').body[0].type));
