console.log([require('gone'), require('number'), require('list'), require('null'), require('empty'), require('nothing'), require('folder-without-index')].join());
