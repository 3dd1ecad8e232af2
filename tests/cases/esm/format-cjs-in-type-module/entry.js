import lib from './lib.cjs';
import { sloppy } from './lib.cjs';
console.log(lib.hasModule, sloppy(), typeof module);
