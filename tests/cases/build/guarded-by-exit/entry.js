const lib = require('./check');
if (!lib.supported) {
  console.log('this needs something else');
  process.exit(2);
}
require('./missing');
