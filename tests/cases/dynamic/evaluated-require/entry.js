console.log(require('./lib/tool').run());
