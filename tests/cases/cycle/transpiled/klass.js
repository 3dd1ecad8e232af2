class Base {}
module.exports = new Base();
console.log(require('./see')('./klass'));
