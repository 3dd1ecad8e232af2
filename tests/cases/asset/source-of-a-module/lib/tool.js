#!/usr/bin/env node
exports.a = () => { return '}'; }; // ä, no line end behind this