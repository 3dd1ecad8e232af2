const named: string = 'named'; exports.named = named;
