// The name of the function that called this, as a stack trace tells it.
exports.frame = () => /at (.*) \(/.exec(new Error().stack.split('\n')[2])?.[1];
