module.exports = 'src/app/lib ' + __filename.split('/').slice(-2).join('/');
