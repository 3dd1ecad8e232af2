;(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports, require('./dep')) :
  typeof define === 'function' && define.amd ? define(['exports', 'dep'], factory) :
  (factory((global.lib = {}), global.dep));
}(this, (function (exports, dep) { 'use strict';
  exports.name = 'exports+' + dep.name;
  Object.defineProperty(exports, '__esModule', { value: true });
})));
