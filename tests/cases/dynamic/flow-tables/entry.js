const routes = [
  { path: '/a', handler: './handlers/a', use: ['mid-one', 'mid-two'] },
  { path: '/b', handler: './handlers/b', use: [] },
];
for (const { path, handler, use } of routes) console.log(path, require(handler), use.map(name => require(name)).join());
routes.forEach((route) => console.log(require(route.handler + '-view')));
const registry = new Map([['x', 'reg-x']]);
registry.set('y', './handlers/y');
for (const [key, file] of registry) console.log(key, require(file));
console.log(require(registry.get('x')));
const queue = [];
queue.push({ file: './handlers/queued' });
while (queue.length) console.log(require(queue.shift().file));
