import { there, missing as wanted } from './lib.js'; console.log(there, wanted);
