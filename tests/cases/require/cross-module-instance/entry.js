const one = require('./one'), two = require('./two'), top = require('./util');
console.log(one.util.where, two.util.where, top.where, one.shared === two.shared, one.util === require('./one/util'), two.index === two.index2);
