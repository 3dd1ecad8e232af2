console.log(require('./self').seen.join(), require('./replaced')());
