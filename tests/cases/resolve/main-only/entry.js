console.log(require('pkg'), require('pkg/util'), require('replaced'), typeof require('pkg-fs').readFileSync);
