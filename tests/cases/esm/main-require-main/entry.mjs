import dep from './dep.cjs';
console.log(dep);
