require('./sub/b');
