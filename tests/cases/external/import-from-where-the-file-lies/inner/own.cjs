exports.own = 'required';
