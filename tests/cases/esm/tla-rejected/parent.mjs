import './good.mjs';
import './bad.mjs';
console.log('parent: never');
