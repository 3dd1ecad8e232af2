module.exports = [arguments.callee.length, arguments.callee.name === '', arguments.length, arguments[2] === module];
