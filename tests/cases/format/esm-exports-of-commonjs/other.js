exports.value = 'computed';
exports.inner = 'not of the entry';
