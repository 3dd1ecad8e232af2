const name = 'dynamic';
exports[name] = 1;
