import Module from "node:module";
const before = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) { return request === 'virtual' ? before.call(this, 'path', ...rest) : before.call(this, request, ...rest); };
const load = Module._load;
Module._load = function (request, ...rest) { return request === 'virtual2' ? { hi: 1 } : load.call(this, request, ...rest); };
