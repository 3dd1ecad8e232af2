const host = require('host');
const { join } = require('path');
const list = ['./local', '../shared.js'];
for (const name of list) console.log(host.load(join(__dirname, name)));
