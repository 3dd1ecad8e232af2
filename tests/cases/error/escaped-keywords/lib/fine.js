const n\u0061me = "\u0061", { g\u0065t } = { get: 2 };
module.exports = [name, get, /\u0061/.test("a"), `\u{62}`]; // \u0063
