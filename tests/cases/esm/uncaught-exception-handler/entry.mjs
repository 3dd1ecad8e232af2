process.on('uncaughtException', (error, origin) => console.log('uncaught', error.message, origin));
process.on('unhandledRejection', (error) => console.log('unhandled', error.message));
setTimeout(() => console.log('goes on'), 100);
import('./b.mjs');
throw new Error('boom');
