const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const pino = require('pino');

// The transport is a worker thread, which requires its target by name.
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pino-')), 'log');
const transport = pino.transport({ target: 'pino/file', options: { destination: file } });
const logger = pino({ base: null, timestamp: false }, transport);
logger.info({ a: 1 }, 'first');
logger.warn('second');
logger.flush(() => {
  console.log(fs.readFileSync(file, 'utf8'));
  transport.end();
});
