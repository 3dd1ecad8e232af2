console.log([
  require('sugar'), require('conditions'), require('subpaths'), require('subpaths/feature'), require('subpaths/other.js'),
  require('patterns/a'), require('patterns/deep/b'), require('patterns/features/x.js'), require('patterns/features/private/y.js'), require('patterns/data.json').json, require('list'), require('nested'),
].join('\n'));
