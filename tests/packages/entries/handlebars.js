const Handlebars = require('handlebars');

Handlebars.registerHelper('shout', (text, { hash }) => new Handlebars.SafeString(`<b>${String(text).toUpperCase()}${hash.end}</b>`));
Handlebars.registerPartial('row', '{{@index}}: {{name}}{{#unless @last}}, {{/unless}}');
const template = Handlebars.compile('{{shout title end="!"}} {{#each list}}{{> row}}{{else}}none{{/each}} {{{raw}}} {{raw}}');
console.log(Handlebars.VERSION, template({ title: 'hi', raw: '<i>', list: [{ name: 'a' }, { name: 'b' }] }));
console.log(template({ title: 'bye', list: [] }));
const code = Handlebars.precompile('{{#with x}}{{y}}{{/with}}');
console.log(Handlebars.template(new Function(`return ${code}`)())({ x: { y: 'precompiled' } }));
try {
  Handlebars.parse('{{#if}}');
} catch (error) {
  console.log(error.message);
}
console.log(Object.keys(require('handlebars/runtime')).join(' '));
