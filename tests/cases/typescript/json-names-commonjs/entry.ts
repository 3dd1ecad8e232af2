import { version, nested } from './data.json';
import whole from './data.json';
import * as data from './data.json';
import required = require('./data.json');
console.log(version, nested.x, whole.version, data.version, required === whole);
