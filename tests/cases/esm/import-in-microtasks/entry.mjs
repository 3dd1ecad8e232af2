const order = [], note = (name) => () => order.push(name);
const ticks = async (count) => {
  for (let tick = 0; tick < count; tick++) await undefined;
};

setTimeout(note('timeout'));
setImmediate(note('immediate'));
import('./alone.mjs').then(note('alone'));
import('./with.mjs').then(note('with'));
import('./old.cjs').then(note('CommonJS'));
import('node:os').then(note('builtin'));
import('./data.json', { with: { type: 'json' } }).then(note('JSON'));
import('./none.mjs').catch(note('missing'));
ticks(40).then(note('many ticks'));
await new Promise((resolve) => setTimeout(resolve, 50));
console.log(order.filter((name) => !['timeout', 'immediate'].includes(name)).join(', '));
console.log(order.slice(-2).sort().join(', '));
