const path = require('path');

try {
  require('./lib/first');
} catch (error) {
  const lines = error.message.split('\n').filter((line) => !line.endsWith(path.basename(__filename)));
  console.log(error.code, lines.join('\n').replaceAll(__dirname, 'ROOT'));
}
