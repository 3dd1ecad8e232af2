module.exports = __list => __list.filter(__item => (0, eval)('typeof ' + __item) !== 'undefined' || eval('typeof ' + __item) !== 'undefined').join() || 'nothing';
