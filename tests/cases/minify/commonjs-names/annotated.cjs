const local = { annotated: 1, other: 2 };
module.exports = local;
0 && (module.exports = { annotated, other });
