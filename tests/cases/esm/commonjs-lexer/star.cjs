function __export(lib) { Object.assign(exports, lib); }
if (process) {
  __export(require('./lib.cjs'));
}
