const name = process.argv[2];
console.log(require('@scope/' + name), require(`@scope/${name}/lib/part`), require('theme-' + name + '/style'), require('pre-' + name + '-post'));
console.log(require('big/lib/' + name), require('big/' + name + '.js'), require('@scope/two/lib/' + name));
console.log(require('sealed/' + name), require('sealed/sub/' + name + '.js'), require('sealed/alias'));
try { require('sealed/private/' + name); } catch (error) { console.log(error.code); }
