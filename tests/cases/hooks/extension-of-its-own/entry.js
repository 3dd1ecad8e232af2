require('./register');
console.log(require('./program.arrow').five, require('./program.arrow') === require('./program.arrow'), require('./note.txt'));
