const Module = require('module');
const { pathToFileURL } = require('url');

console.log(Module.register.name, Module.register.length);
Module.register('./hooks.cjs', pathToFileURL(__filename));
import('virtual:a').then(({ default: value }) => console.log(value));
