#!/usr/bin/env node --flag 'x
module.exports = 'hashbang';