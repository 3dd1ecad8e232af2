const kind: string = typeof module + ' ' + (this === exports);
exports.kind = kind;
exports.named = 'named' as string;
