console.log('never evaluated');
import { nope } from './lib.mjs';
