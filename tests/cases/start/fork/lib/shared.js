exports.from = 'nobody';
