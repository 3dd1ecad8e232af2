require('./pkg/dist');
