module.exports = (x, n) => x ** n;
