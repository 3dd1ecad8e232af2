#!/usr/bin/env node
'use strict'
const fs = require('fs')
console.log(JSON.stringify(fs.readFileSync(__filename, 'latin1').slice(0, 19)), (function () { return this })(), require('./lib'))
