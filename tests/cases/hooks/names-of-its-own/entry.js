const aliases = require('aliases');

aliases.fromManifest();
aliases.add({ '~': __dirname, '@lib': require('path').join(__dirname, 'lib') });
console.log(require('@db/users'), require('~/src/config.js'), require('@lib/tools/more'));

require('paths').add(__dirname + '/lib');
console.log(require('tools'));

// What a module is that has no file, but folders to look in.
const Module = require('module');
const made = new Module('made', module);
made.paths = module.paths;
made._compile("module.exports = require('tools/more')", 'made');
console.log(made.exports);

try {
  require('absent');
} catch (error) {
  console.log(error.code, error.message.split('\n')[0]);
}
