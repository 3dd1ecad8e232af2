import m from './m/index.js'; console.log(m);
