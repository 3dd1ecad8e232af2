import './a.mjs';
import './b.mjs';
import './c.mjs';
console.log('entry');
