import { found } from './barrel';
import { thing, Kind } from './things';
const kind: Kind = 'k';
console.log(found, thing, kind);
