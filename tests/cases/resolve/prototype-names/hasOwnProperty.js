module.exports = 'hasOwnProperty';
