module.exports = { parse, atom };
const group = require('./group');
function parse(text) { return text[0] === '(' ? group(text) : atom(text); }
function atom(text) { return 'atom ' + text; }
