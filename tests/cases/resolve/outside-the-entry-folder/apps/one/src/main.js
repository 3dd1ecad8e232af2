const path = require('path');
const common = require('../../../common/lib');
console.log(common.name, path.relative(__dirname, common.file), common.dir === path.join(__dirname, '../../../common/lib'), require('../package.json').version, require('top').name, common.app() === exports);
