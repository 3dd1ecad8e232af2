process.on('exit', code => { console.log('exit', code); try { require('./late'); } catch (e) { console.log(e.code); } });
require('./dep');
console.log('never');
