console.log(require('./' + process.platform), require(`./native-${process.platform}-any`), require('./os/' + require('os').platform() + '.js'));
console.log(typeof require('./' + process.arch), require('binary-' + process.platform));
