import {
  missing,
  there,
} from './common.cjs';
console.log(missing, there);
