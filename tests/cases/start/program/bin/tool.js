#!/usr/bin/env node
console.log(require("./sum")(process.argv.slice(2)));
