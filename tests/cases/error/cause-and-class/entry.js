const { AppError } = require('./errors');
try { require('./outer'); } catch (e) { console.log(e instanceof AppError, e instanceof Error, e.name, e.message, e.cause instanceof RangeError, e.cause.message, Object.keys(e).join(), e.code); }
