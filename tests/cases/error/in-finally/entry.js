const load = name => { try { return ['got', require('./' + name)]; } catch (e) { return ['caught', e.message]; } finally { console.log('finally', name); } };
console.log(load('good').join(), load('bad').join());
try { try { require('./bad'); } finally { require('./good2'); } } catch (e) { console.log(e.message); }
label: try { break label; } finally { console.log(require('./good')); }
