import './log.mjs';
import './a.mjs';
import './sync.mjs';
console.log('entry');
