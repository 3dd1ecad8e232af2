#!/usr/bin/env node
module.exports = __filename.length > 0 && module.id === __filename && typeof require;