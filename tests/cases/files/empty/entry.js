const all = [require('./nothing'), require('./space'), require('./comment'), require('./directive'), require('./hashbang'), require('./bom'), require('./semicolons'), require('./newline'), require('./block')];
console.log(all.map(m => Object.keys(m).length).join(), new Set(all).size, module.children.length, module.children.every(m => m.loaded));
