console.log([
  require('dot'), require('dot-slash'), require('extensionless'), require('folder'), require('folder-slash'), require('json'), require('up'), require('unrooted'), require('unknown-extension'), require('file-and-folder'), require('subpath/deep'),
].join('\n'));
