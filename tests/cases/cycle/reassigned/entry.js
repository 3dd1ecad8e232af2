require('./early'); require('./late');
