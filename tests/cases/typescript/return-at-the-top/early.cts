const done: boolean = true;
exports.done = done;
if (done) return;
exports.done = false;
