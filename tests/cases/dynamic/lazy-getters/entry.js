const tools = require('./tools');
console.log(Object.keys(tools).join());
console.log(tools.beta.name, tools.beta === tools.beta, 'gamma' in tools, tools.alpha.name);
