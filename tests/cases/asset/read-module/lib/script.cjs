#!/usr/bin/env node
exports.load = async () => (await import('./module.mjs')).one;
