module.exports = 'drivers/late.js';
