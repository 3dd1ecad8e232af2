module.exports = '__defineGetter__';
