module.exports = 'drivers/quoted.js';
