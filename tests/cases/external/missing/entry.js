console.log('before');
try { require('absent'); } catch (e) { console.log(e.code, e.message.split('\n')[0], e.requireStack.length); }
require('./lib');
