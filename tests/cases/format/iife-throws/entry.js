const attempt = (name) => { try { return require(name); } catch (error) { return [error.message.split('\n')[0], Object.hasOwn(error, 'code') ? error.code : 'none']; } };
exports.first = attempt('./throws');
exports.second = attempt('./throws');
exports.children = module.children.length;
exports.missing = attempt('./missing')[1];
exports.json = Array.isArray(attempt('./broken.json'));
exports.text = Array.isArray(attempt('./broken.js'));
