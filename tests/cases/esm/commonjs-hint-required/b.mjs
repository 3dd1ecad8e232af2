import './a.mjs'; console.log('not reached');
