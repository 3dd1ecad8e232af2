module.exports = (name) => 'model of ' + name;
