module.exports = 'beside the real file';
