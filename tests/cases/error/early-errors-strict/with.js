'use strict'; with ({ a: 1 }) module.exports = a;
