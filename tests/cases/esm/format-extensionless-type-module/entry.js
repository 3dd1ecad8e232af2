import a from './bin/tool';
console.log(a);
