const date = /(?<year>\d{4})-(?<month>\d\d)|(?<month>\d\d)\/(?<year>\d{4})/;
exports.both = [date.exec('2026-11').groups.year, date.exec('11/2026').groups.year];
exports.modifiers = [/(?i:a)b/.test('Ab'), /(?i:a)b/.test('AB'), /(?-i:a)b/i.test('aB')];
module.exports = JSON.stringify(exports);
