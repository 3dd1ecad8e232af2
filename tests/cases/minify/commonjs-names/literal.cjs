const shorthand = 'shorthand', longName = 'pair';
module.exports = { shorthand, pair: longName };
