exports.value = 'deep';
