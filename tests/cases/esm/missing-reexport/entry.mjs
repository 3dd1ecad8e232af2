import './re.mjs';
console.log('no');
