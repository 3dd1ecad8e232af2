const done = require('./early-node.cjs').done;
console.log(done);
if (done) { return; }
console.log('never');
