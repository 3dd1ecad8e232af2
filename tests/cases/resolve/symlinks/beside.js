module.exports = 'beside the link';
