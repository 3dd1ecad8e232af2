module.exports = 'a local plug-in';
