const calls = require('who-calls');
const path = require('path');

const seen = (site) => [path.relative(path.dirname(__dirname), site.getFileName()), site.getLineNumber(), site.getFunctionName()];
exports.here = function here() {
  return seen(calls()[0]);
};
exports.above = function above() {
  return seen(calls()[1]);
};
exports.written = () => {
  const site = calls()[0];
  return [String(site).replace(path.dirname(__dirname) + path.sep, ''), site.getScriptNameOrSourceURL() === __filename, site.isToplevel()];
};
