try { require('./lib/deep'); } catch (e) {
  console.log(e.code, e.message.split('\n')[0], e.requireStack.length, e.requireStack[e.requireStack.length - 1] === __filename);
  console.log(e.requireStack.slice(0, -1).map(file => require('path').relative(__dirname, file)).join());
  console.log(e.message.split('\n').length, e.message.split('\n')[1]);
}
