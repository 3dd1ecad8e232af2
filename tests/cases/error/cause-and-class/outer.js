const { AppError } = require('./errors');
try { require('./inner'); } catch (cause) { throw new AppError('outer', { cause }); }
