console.log(require('p'), require('p/second'), require('#imported'));
