import './b.mjs';
throw new Error('from a');
