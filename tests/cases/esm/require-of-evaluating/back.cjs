for (let i = 0; i < 2; i++) {
  try { console.log(require('./inner.mjs')); } catch ({ name, code, message }) { console.log(name, code, message.split(' in a cycle')[0].replace(/\/\S*\//, '')); }
}
module.exports = 'back';
