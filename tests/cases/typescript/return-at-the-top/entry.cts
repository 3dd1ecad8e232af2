const done: boolean = require('./early.cts').done;
console.log(done);
if (done) { return; }
console.log('never');
