const Module = require('module');
const original = Module._resolveFilename;
const path = require('path');
Module._resolveFilename = function (request, parent, isMain, options) {
  if (request === './lib') return original.call(this, './target', parent, isMain, options);
  return original.call(this, request, parent, isMain, options);
};
