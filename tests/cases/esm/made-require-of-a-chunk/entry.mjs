import own from './lib/index.js';
import load from 'rt';
console.log(load(), own());
