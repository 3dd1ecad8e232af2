require('./lib/store').run().then((result) => console.log(result));
