console.log('a');
import './shared.mjs';
import './a1.mjs';
