const path = require('path');
const at = (...parts) => path.join(__dirname, ...parts);
const fromRoot = name => path.resolve(__dirname, '..', name);
const dirs = { models: at('models'), views: at('.', 'views') };
for (const model of ['user', 'post']) console.log(require(path.join(dirs.models, model)));
console.log(require(at('views', 'home')), require(fromRoot('package.json')).version, require(`${dirs.views}/${process.argv[2]}`));
module.exports.dirs = dirs;
