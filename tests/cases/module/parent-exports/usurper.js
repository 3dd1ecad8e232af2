module.parent.exports = 'replaced by a child';
