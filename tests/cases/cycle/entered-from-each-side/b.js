exports.story = 'b(' + require('./a').story + ')';
