require('./b'); require('./data.json'); require('./sub/c');
