module.exports = f => typeof f === 'function' ? f() : 'tag ' + f
