#!/usr/bin/env node
module.exports = 'lib';
