const fs = require('fs');
const globs = require('globs');
const maker = require('maker');
const { root } = require('./config');
const { fromRoot } = require('./lib/root');

console.log(globs.sync(root + '/controllers/*.js').map((file) => require(file)()));
console.log(fs.readFileSync(fromRoot('data', 'deep', 'x.txt'), 'utf8'));
console.log(maker(__dirname).source('./content').names);
console.log(maker.views({ relativeTo: __dirname, path: 'templates' })('index.html'));
