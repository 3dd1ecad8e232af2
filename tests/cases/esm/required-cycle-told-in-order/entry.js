try { require('./common.js'); } catch (error) { console.log(error.code, error.message.split(' in a cycle')[0]); }
