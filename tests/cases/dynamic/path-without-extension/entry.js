const path = require('path');
console.log(require('orm')({ model: path.join(__dirname, 'models/pet') }), require('orm')({ model: `${__dirname}/models/owner` }));
