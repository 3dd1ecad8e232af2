exports.ok = 'returned';
return;
require('./missing-after-return');
