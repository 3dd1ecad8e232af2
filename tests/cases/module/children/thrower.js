require('./kept');
throw 1;
