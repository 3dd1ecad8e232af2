exports.all = () => [require.main.require('./config'), process.mainModule.require('./other'), require('./config')];
