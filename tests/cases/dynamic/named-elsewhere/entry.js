const host = require('host');
const settings = require('./lib/settings.json');
console.log(host.load('engine'), host.load('@scope/other/sub'), host.load(settings.none).code);
console.log(host.render('page.tpl'));
require('./lib/plugins');
