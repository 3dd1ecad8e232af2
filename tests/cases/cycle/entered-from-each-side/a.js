exports.story = 'a(' + require('./b').story + ')';
