exports.script = '</script><!-- --><script>';
exports.comment = 'not // a comment' + "nor /* this */ one";
exports.regexp = 'a/*b*/c'.replace(/\/\*[/*]*b\*\//g, '');
exports.division = 8 / 2 /1/ 2;
exports.template = `require('./nope') ${'${require("./nope")}'} ${((x) => `nested ${x} \`tick\` require('./nope')`)('}')}`;
exports.map = '//# sourceMappingURL=nope.js.map';
exports.braces = '}});(function(){' + "\u007d" + `}`;
exports.dollar = '$& $1 $$ $` \\u0041';
exports.raw = String.raw`\u{zzz} \x`.length;
exports.regexp2 = [...'a}b'.matchAll(/[}]/g)].length + +/=/.test('=') + (1, /require("x")/.source.length);
//# sourceMappingURL=data:application/json;base64,e30=
