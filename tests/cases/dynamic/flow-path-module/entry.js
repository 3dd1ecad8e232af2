console.log(require('./lib/loader')(process.argv[2]).join('\n'));
