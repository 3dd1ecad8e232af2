module.exports = 'x.json.js';
