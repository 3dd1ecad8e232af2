console.log('loading x');
module.exports = 'x';
