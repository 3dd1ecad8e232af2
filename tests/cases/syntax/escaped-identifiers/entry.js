console.log(\u0072equire('./lib').a, modul\u0065.id, typeof export\u{73}, __\u0066ilename === module.filename, require('./lib').ünïcödé, require('./lib').𠮷);
