exports.label = 'the others run';
