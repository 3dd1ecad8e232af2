import './hook.mjs';
import loaded from './load.cjs';
console.log(loaded);
