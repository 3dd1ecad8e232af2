require('./missing-three');
