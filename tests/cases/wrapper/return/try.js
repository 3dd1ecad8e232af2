try { module.exports = 'try'; return; } finally { module.exports += ' finally'; }
