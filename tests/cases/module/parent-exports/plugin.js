module.parent.exports.added = 2;
