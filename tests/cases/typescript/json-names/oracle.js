const pkg = { name: 'app', version: '1.2.3', 'odd-name': true, type: 'module', nested: { x: 1 } };
const data = { a: 1, b: [2] };
console.log(pkg.version, pkg.name, true, true, pkg.nested);
console.log(data.a, data.b, ['a', 'b', 'default'], '1.2.3', 1, 3, 3);
console.log(1, '1.2.3');
