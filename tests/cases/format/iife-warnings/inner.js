require('fs');
function never() { require('pkg'); }
