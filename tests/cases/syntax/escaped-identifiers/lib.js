var \u0061b = 1;
\u0065xports.a = ab + \u{61}b;
module.export\u0073.ünïcödé = 'ü';
exports.𠮷 = 'astral';
