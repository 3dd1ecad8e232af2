import assert from 'node:assert';
import * as counter from './counter.mjs';
import * as late from './entry.mjs';
const shown = (actual, expected) => {
  try {
    assert.deepStrictEqual(actual, expected);
  } catch ({ message }) {
    console.log(message.split('\n').filter((line) => /^[+-] {2,}/.test(line)).join('\n'));
  }
};
shown(counter, { count: 5, list: [1, 2] });
counter.next();
shown(counter, { count: 5, list: [1, 2] });
console.log(Object.keys(counter).join(), JSON.stringify(counter), { ...counter }.count);
try { console.log(Object.keys(late)); } catch ({ name }) { console.log(name); }
export const value = 1;
