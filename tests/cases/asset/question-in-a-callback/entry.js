const fs = require('fs');
const path = require('path');
const find = (name) => ['.js', '.json'].map((end) => path.join(__dirname, 'plug', name + end)).find((file) => fs.existsSync(file));
for (const name of ['a', 'b', 'c']) console.log(find(name) ? require(find(name)) : 'none');
