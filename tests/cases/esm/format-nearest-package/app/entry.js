console.log(typeof require, require('./esm/a.js').kind, require('./esm/cjs/b.js'));
