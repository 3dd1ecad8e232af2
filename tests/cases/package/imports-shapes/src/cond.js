module.exports = 'cond';
