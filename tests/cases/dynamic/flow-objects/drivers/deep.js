module.exports = 'drivers/deep.js';
