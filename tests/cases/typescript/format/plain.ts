const kind: string = typeof module + ' ' + (this === module.exports);
module.exports = { kind };
