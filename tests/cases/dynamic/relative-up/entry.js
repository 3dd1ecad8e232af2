console.log(require('./lib/deep/loader')(process.argv[2]), require('./lib/index').get(process.argv[2]));
