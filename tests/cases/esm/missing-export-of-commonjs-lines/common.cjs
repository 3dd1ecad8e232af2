exports.there = 1; exports['mis' + 'sing'] = 2;
