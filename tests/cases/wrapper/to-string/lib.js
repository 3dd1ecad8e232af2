exports.plain = function   (a , b)	{ // comment
  return a+b ;
};
exports.requires = () => require('./dep') && module.exports && exports.x && __filename;
exports.klass = class A   { static  x = require("./dep") ; #p=1; get  y ( ) { return this.#p } };
exports.method = { async *  m ( ) { yield  await require(`./dep`) } }.m;
exports.getter = Object.getOwnPropertyDescriptor({ get 'a b' ( ) { return require.resolve('./dep') } }, 'a b').get;
