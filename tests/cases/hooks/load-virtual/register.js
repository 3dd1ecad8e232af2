const Module = require('module');
const { _load, _resolveFilename } = Module;
Module._load = function (request, parent, isMain) {
  return request === 'virtual' ? 'made up' : _load.call(this, request, parent, isMain);
};
Module._resolveFilename = function (request, ...rest) {
  return _resolveFilename.call(this, request.replace('@/aliased', require.resolve('./a')), ...rest);
};
