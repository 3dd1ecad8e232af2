const attempt = request => { try { return require('./parts/' + request); } catch (e) { return [e.code, e.message.split('\n')[0], e.requireStack.length, e.requireStack[0] === __filename].join(); } };
console.log(attempt('here'), attempt(process.argv[2]), attempt('empty'), attempt('here/'), attempt('here.json'), attempt('../outside'));
