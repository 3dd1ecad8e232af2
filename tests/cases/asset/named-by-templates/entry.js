const path = require('path');
const { render } = require('engine');

console.log(render(path.join(__dirname, 'views/page.tpl')));
console.log(render(path.join(__dirname, 'styles', 'main.scss')));
console.log(render(path.join(__dirname, 'schema.json')));
