const fresh = require('fresh');
const { twice } = require('./lib/uses');

console.log(twice(), fresh('./lib/counter'), fresh('./entry-data.json'));
