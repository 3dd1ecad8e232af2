console.log('never printed');
import { missing } from './lib.mjs';
