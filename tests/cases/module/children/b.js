require('./c'); require('./a');
