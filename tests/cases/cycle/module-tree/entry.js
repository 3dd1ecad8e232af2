const { a, b } = require('./a');
const name = m => require('path').basename(m.filename);
console.log(a.parent === module, b.parent === a, a.children.map(name).join(), b.children.map(name).join(), b.children[0] === a);
