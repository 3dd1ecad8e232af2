exports.name = 'ada';
