module.exports = ['tools', require('tools/more')];
