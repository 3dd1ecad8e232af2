try { require('./required.mjs'); } catch (error) { console.log(error.code, error.message.replace(/[^ ]*\//g, '').replace(/from.*?\)/, '')); }
