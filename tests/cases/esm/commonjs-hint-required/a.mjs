try { require('x'); } catch (error) { console.log('caught inside:', error.message); }
console.log(__filename);
