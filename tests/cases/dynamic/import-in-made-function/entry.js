require('./lib/user.js');
