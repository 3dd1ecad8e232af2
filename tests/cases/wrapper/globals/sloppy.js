fromSloppy = typeof topVar + leaked + explicit;
module.exports = fromSloppy;
