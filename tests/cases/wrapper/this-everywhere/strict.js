'use strict';
exports.top = this === exports;
this.outer = this;
exports.inner = function () { return this === undefined ? 'undefined' : this === exports ? 'exports' : typeof this; };
