const { greeting, again, list, nested } = require('./module.mjs');
console.log(greeting, again, list, nested);
import('./module.mjs').then((found) => console.log(found.greeting === greeting, found.list === list));
for (const name of ['./network.mjs', './waits.mjs', './throws.mjs']) {
  try {
    require(name);
  } catch ({ name, code }) {
    console.log(name, code);
  }
}
