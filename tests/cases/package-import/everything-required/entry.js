require('./requests').run();
