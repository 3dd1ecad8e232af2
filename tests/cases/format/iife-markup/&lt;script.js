module.exports = '<!--';
