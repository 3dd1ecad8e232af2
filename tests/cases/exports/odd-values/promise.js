module.exports = Promise.resolve('kept');
