module.exports = 'drivers/pg.js';
