exports.named = 'at first';
