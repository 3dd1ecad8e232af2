import './mutator.cjs';
import value, { named } from './common.cjs';
import data from './data.json' with { type: 'json' };
console.log(value, named, data);
