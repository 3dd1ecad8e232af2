module.exports = 'plugins/own.js';
