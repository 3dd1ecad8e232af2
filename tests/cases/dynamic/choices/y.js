console.log('loading y');
module.exports = 'y';
