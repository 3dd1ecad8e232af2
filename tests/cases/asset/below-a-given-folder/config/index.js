const path = require('path');

const rootPath = path.normalize(__dirname + '/..');
module.exports = { development: { root: rootPath }, production: { root: rootPath } }.development;
