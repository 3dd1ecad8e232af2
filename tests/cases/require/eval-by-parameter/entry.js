(function (eval) {
  console.log(eval("require('./lib')"));
})(eval);
