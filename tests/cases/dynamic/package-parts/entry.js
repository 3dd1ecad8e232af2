const name = process.argv[2];
console.log(require('plain/lib/' + name), require(`@scope/tool/${name}.js`), require('sealed/features/' + name), require('plain-' + name));
try { require('sealed/lib/' + name); } catch (e) { console.log(e.code); }
