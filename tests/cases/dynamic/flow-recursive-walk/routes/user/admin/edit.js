module.exports = 'routes/user/admin/edit.js';
