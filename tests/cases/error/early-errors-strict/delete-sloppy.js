var x; module.exports = delete x;
