console.log(require('p/a'), require('p/b'), require('p/c'), require('p/d'), require('p/e'), require('p/f'));
try { require('p/g'); } catch (e) { console.log(e.code); }
