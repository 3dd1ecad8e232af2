try { require('typed'); } catch (error) { console.log(error.code, error.message.replace(/file:.*\/node_modules/, '…')); }
