module.exports = 'nested ' + require('./' + 'inner');
