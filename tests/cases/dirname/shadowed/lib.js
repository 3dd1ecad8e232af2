exports.file = __filename;
__dirname = 'reassigned';
exports.dir = __dirname;
{ let __filename = 'block'; exports.short = { __filename }.__filename; }
