const { EventEmitter } = require('events');
const bus = require('./bus');
bus.on('x', value => console.log('got', value));
bus.send('hello');
console.log(bus instanceof EventEmitter, Object.keys(bus).filter(key => key[0] !== '_').join(), require('./by-proto').inherited, Object.getPrototypeOf(require('./cyclic')).kind);
