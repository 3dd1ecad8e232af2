const dishes = require('./dishes.json');
const { euros } = require('./euros');

const width = Math.max(...dishes.map((dish) => dish.name.length));

function line({ name, cents }) {
  return `${name.padEnd(width, '.')}${euros(cents).padStart(8, '.')}`;
}

// Required by another program the menu is a module; run by node it prints itself. The bundle keeps both.
exports.lines = dishes.map(line);

if (require.main === module) {
  console.log(exports.lines.join('\n'));
}
