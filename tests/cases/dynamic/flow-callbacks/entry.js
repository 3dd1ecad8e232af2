function load(name) { console.log(require('part-' + name)); }
['a', 'b'].forEach(load);
const twice = (action, name) => { action(name); action(name + name); };
twice(load, 'c');
const each = (list, action) => { for (const item of list) action(item); };
each(['d', 'e'], name => console.log(require('part-' + name)));
const tools = { each };
tools.each({ f: 1 } && ['f'], function (name) { load(name); });
Promise.resolve('g').then(name => console.log(require('part-' + name)));
