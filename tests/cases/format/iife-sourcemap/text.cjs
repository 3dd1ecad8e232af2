// ` ${ \
exports.where = (error) => /([\w.]+:\d+:\d+)\)?$/m.exec(error.stack)[1];
const first = `\` ${1} </script>`, second = exports.where(new Error(`${first}`)); exports.later = () => [second, exports.where(new Error('later'))];
/* two
lines */ exports.last = exports.where(new Error('last'));
console.log(exports.last, first);
