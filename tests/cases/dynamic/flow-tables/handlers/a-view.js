module.exports = 'handlers/a-view.js';
