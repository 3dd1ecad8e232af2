require('./esm'); require('./klass');
