import {} from './a.mjs';
import unused from './b.mjs';
export {} from './c.mjs';
import 'pkg';
console.log('entry');
