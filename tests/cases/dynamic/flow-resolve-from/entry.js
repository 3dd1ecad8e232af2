const path = require('path');
const found = require.resolve('dep', { paths: [path.join(__dirname, 'sub')] });
console.log(path.relative(__dirname, found), require(found));
const bases = [__dirname + '/none', `${__dirname}/sub/deep`];
console.log(path.relative(__dirname, require.resolve('./local', { paths: bases })), require(require.resolve('dep/extra', { paths: bases })));
console.log(path.relative(__dirname, require.resolve('dep', { paths: [__dirname] })));
try { require.resolve('absent', { paths: bases }); } catch (error) { console.log(error.code); }
