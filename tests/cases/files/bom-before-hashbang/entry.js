try { console.log(require('./bom-hashbang')); } catch (e) { console.log(e.name, e.message); }
try { console.log(require('./newline-hashbang')); } catch (e) { console.log(e.name, e.message); }
