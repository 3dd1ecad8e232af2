module.exports = 'routes/user/list.js';
