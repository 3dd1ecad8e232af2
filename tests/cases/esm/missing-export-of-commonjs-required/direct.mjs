import { missing } from './lib.js'; console.log(missing);
