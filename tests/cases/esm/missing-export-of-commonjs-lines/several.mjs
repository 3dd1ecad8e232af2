import { missing  as  gone, there as basis } from './common.cjs'; export { there as x } from './common.cjs';
console.log(gone, basis);
