var eval = 1, arguments = 2; module.exports = eval + arguments;
