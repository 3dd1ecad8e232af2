#!/usr/bin/env node
// `text` with ${odd} \ signs
exports.filename = __filename;
