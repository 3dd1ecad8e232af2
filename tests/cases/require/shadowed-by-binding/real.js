exports.real = 'the real one';
