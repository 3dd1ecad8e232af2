process.on('uncaughtException', (error) => { console.log('uncaught', error.message); process.exitCode = 3; });
import './throws.cjs';
console.log('never');
