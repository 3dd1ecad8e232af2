import { missing as gone,
  there } from './common.cjs';
console.log(gone, there);
