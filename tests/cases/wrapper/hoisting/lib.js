exports.call = () => helper() + ' ' + typeof onlyInLib;
return;
function helper() { return 'helper of lib'; }
var onlyInLib = 1;
