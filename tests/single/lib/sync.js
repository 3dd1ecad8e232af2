console.log(require('./greet').greet(`again ${process.argv[2]}`), require.main === module);
