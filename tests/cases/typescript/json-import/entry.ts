import data from './data.json';
import same from './data.json' with { type: 'json' };
console.log(data.name, data === same);
