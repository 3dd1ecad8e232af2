import './sibling.mjs';
import './bad.mjs';
import './after.mjs';
console.log('importer: never');
