require.extensions['.txt'] = (module) => { module.exports = 'text'; };
try { console.log(require('./b')); } catch (error) { console.log(error.code); }
console.log(require('./a.txt'));
