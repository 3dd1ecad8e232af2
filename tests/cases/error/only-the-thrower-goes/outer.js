require('./leaf');
console.log('outer');
try { require('./inner'); } finally { console.log('outer has', module.children.map(m => require('path').basename(m.id)).join()); }
