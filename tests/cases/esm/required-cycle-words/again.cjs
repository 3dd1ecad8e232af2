try { require('./imported.mjs'); } catch (error) { console.log(error.code, error.message.replace(/[^ ]*\//g, '').replace(/from.*?\)/, '')); }
