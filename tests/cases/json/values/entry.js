console.log(JSON.stringify([require('./object'), require('./array'), require('./string'), require('./number'), require('./true'), require('./false'), require('./null')]));
console.log(require('./null') === null, require('./false') === require('./false.json'), require('./array') === require('./array.json'), require.cache[require.resolve('./null')].exports);
