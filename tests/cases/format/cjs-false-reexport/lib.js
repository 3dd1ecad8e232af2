exports.wrong = 'beside the bundle';
