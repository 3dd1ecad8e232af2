console.log(require('pkg').part.whole().name, require('pkg/lib/part').dot(), require('pkg') === require('pkg/lib/part').whole());
