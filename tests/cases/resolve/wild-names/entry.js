console.log(require("./it's"), require('./say "hi"'), require('./`tick`'), require('./${x}'), require('./back\\slash'), require('./new\nline'));
console.log(require('./</script>'), require('./*star'), require('./-dash'), require('./ space '), require('./*/ comment /*.js'), require('./tab\there'), require('./sep\u2028x'));
