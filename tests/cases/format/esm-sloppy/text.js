// What has a meaning in a template: ` ${ \ \\ \u{41} $ $$ ${'x'}
exports.template = `a ${1 + 1} \` $\{ \\ \${no}`;
exports.raw = String.raw`\u00zz ${'`'} \x`;
exports.regex = /`\$\{\\/.source;
exports.string = '`${exports}\\';
exports.text = (function () { /* ` ${ \ */ return '\x41\
B'; }).toString();
exports.price = '$' + '{' + '$${';
