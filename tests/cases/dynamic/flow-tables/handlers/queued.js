module.exports = 'handlers/queued.js';
