const languages = require('./languages.json');
for (const { code } of languages) console.log(code, require(`./strings/${code}.json`).hello, require('./strings/' + code + '-extra')());
