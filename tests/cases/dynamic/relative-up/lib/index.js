exports.get = name => require('./deep/' + name);
