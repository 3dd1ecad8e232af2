console.log(before(), typeof later, require('./lib').call(), typeof onlyInLib, typeof helper);
var later = 1;
return;
function before() { return 'hoisted ' + typeof later; }
