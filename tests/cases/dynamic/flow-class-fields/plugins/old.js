module.exports = 'plugins/old.js';
