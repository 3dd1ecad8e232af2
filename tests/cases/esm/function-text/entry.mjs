import { f, K, arrow } from './f.mjs';
console.log(f.toString(), K.toString(), arrow.toString());
