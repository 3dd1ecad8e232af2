exports.one = 1; exports.two = 2; module.exports.named = { three: 3 };
