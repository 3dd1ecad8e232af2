function inner() {
  const before = typeof require;
  { function require(path) { return 'annex B:' + path; } }
  return before + ' ' + require('./lib');
}
module.exports = inner();
