Object.setPrototypeOf(exports, { kind: 'given' });
require('./back');
