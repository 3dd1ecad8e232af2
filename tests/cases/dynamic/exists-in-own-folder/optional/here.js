module.exports = 'optional/here.js';
