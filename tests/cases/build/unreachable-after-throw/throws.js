throw 'thrown';
require('./missing-after-throw');
