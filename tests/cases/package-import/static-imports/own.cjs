exports.kind = 'own require';
