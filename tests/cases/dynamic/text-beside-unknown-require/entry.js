const tool = require('tool');

console.log(tool.digest, tool.template.length);
console.log(tool.load('./part'));
try {
  tool.load('./template');
} catch (error) {
  console.log(error.name);
}
