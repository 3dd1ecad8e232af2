exports.self = function () { 'use strict'; return this; };
