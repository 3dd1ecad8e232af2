module.exports = 'helper beside the real file';
