module.exports = 'pg';
