console.log('tool.js', require('./lib'));
