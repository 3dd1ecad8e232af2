// it's a </script> in a comment, `and a <!-- one
/* </SCRIPT> ' */
const script = 1, x = 3, y = 1;
exports.strings = ['</script>', "a\</script\>", '\\</script>', '</scr' + 'ipt>', "<!--", '<\!--'];
exports.templates = [`</script>${`<!--${'</script>'}`}</ScRiPt>`, `\</script>`, String.raw`<\/script>`];
exports.regexes = ['</script>'.replace(/[</script>]/g, '.'), 'a<!--b'.search(/<!--/), 'x-->'.search(/(?<!--)>/), /[^<!--x]/.test('-')];
exports.code = [x</script/.lastIndex, x<script, y <!-- x is not compared </script>
];
exports.keys = { '</script>': require('./&lt;script.js') };
--> a comment with </script>
