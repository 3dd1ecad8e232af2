import('node:path').then(ns => console.log(ns.default === require('path'), ns.posix.sep));
require('./lib').load().then(keys => console.log(keys));
