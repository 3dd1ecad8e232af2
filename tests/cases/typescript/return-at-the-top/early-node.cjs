const done = true;
exports.done = done;
if (done) return;
exports.done = false;
