module.exports = ['one', module.id === __filename, require('./inner')];
