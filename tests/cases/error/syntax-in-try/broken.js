console.log('never evaluated');
var 1x;
