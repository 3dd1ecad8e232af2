require('./c'); require('path');
