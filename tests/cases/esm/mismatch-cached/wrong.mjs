import { missing } from './right.mjs'; console.log(missing);
