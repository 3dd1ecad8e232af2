const { jsx, jsxs } = require('react/jsx-runtime');
const { name } = require('./name');
const view = jsxs('a', { b: 'c', children: [name, (function () { return typeof this; })()] });
console.log(JSON.stringify(view), JSON.stringify(jsx('a', { title: name })));
