exports.value = 'script'; exports.file = __filename;
