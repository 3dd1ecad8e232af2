exports.lost = 1;
delete module.exports;
