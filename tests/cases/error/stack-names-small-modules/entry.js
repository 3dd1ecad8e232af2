const { frame } = require('./frame.js');
console.log(require('./first').frame, require('./second').frame, frame());
