module.exports = 'handlers/b-view.js';
