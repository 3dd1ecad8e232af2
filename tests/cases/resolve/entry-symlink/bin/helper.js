module.exports = 'helper beside the link';
