import { require } from './lib/require.mjs';
import { require as load } from './lib/again.mjs';
import { helper } from './lib/helper.mjs';

console.log(require('dep'), require('./data.json').name, require('node:path').basename('a/b'));
console.log(load('./text.cjs'), helper());
for (const name of ['one', 'two']) console.log(require(`./parts/${name}.cjs`));
try {
  require('./missing.cjs');
} catch (error) {
  console.log(error.code);
}
