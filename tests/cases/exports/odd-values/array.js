module.exports = [, 2, , 4, ,];
