module.exports = 'src/lib ' + __filename.split('/').slice(-2).join('/');
