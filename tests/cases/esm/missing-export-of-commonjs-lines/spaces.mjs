import   all,{missing}   from './common.cjs';
console.log(all, missing);
