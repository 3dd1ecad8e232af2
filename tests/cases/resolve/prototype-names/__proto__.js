module.exports = '__proto__';
