try { require('absent'); } catch (e) { console.log(e.requireStack.length, e.requireStack[0] === __filename); }
require('absent');
