// Writes the modules that nest.
const write = require('node:fs').writeFileSync;
const head = 'import { named } from \'./named.mjs\';\nexport const name = named(\'\' + \'$\{}\');\nexport let value; let k; ';
const tail = '\nexport const line = new Error().stack.split(\'\\n\')[1].match(/[^/]*.mjs:\\d+/)[0];';
const nested = (text) => head + text + tail;
write('brackets.mjs', nested('value = ' + '('.repeat(1300) + '1' + ')'.repeat(1300) + ';'));
write('functions.mjs', nested('value = ' + 'function () { return '.repeat(800) + '1' + '}'.repeat(800) + ';'));
write('loops.mjs', nested('for (k of [1]) '.repeat(800) + 'value = k;'));
write('cycle.mjs', nested('value = ' + '['.repeat(1300) + ']'.repeat(1300) + '; export function later() { return line; }'));
write('too-deep.mjs', nested('value = ' + '('.repeat(3200) + '1' + ')'.repeat(3200) + ';'));
write('named.mjs', 'import * as cycle from \'./cycle.mjs\'; export function named(text) { return text + typeof cycle.later; }');
