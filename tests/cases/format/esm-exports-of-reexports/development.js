module.exports = function main() {};
module.exports.slow = true;
