module.exports = 'lib ' + __filename.split('/').slice(-2).join('/');
