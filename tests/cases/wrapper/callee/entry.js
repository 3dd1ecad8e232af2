console.log(arguments.callee.length, arguments.callee.name === '', arguments.length, require('./dep').join());
