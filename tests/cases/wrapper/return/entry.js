console.log(require('./early').a, require('./early').b, require('./block'), require('./loop').join(), require('./try'), Object.keys(require('./value')).join(), require('./only'));
if (process.argv.length > 1) {
  console.log('entry returns');
  return require('./last');
}
console.log('never');
require('./never');
