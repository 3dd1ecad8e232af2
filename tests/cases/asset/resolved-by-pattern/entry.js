const fs = require('fs');

const locate = (name) => require.resolve('./data/' + name);
console.log(fs.readFileSync(locate('x.wasm')), require(locate('one')));
