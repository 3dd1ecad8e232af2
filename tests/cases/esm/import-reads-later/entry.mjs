const order = [], note = (name) => () => order.push(name);
const ticks = async (count) => {
  for (let tick = 0; tick < count; tick++) await undefined;
};

import('./module.mjs').then(note('module'));
import('./data.json', { with: { type: 'json' } }).then(note('JSON'));
import('node:os').then(note('builtin'));
ticks(100).then(note('many ticks'));
await new Promise((resolve) => setTimeout(resolve, 100));
console.log(order.slice(0, 2).join(', '), '|', order.slice(2).sort().join(', '));
await Promise.race([import('./data.json', { with: { type: 'json' } }).then(() => console.log('at once')), ticks(100).then(() => console.log('later'))]);
