exports.argv = process.argv;
exports.done = () => { console.log('done'); process.exitCode = 7; };
