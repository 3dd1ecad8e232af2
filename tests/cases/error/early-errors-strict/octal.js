'use strict'; module.exports = 010;
