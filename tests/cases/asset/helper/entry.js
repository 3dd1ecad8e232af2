const load = require('config-loader');
console.log(load(__dirname, 'settings', 'app.conf'), load(__dirname, 'settings', 'more.conf'));
