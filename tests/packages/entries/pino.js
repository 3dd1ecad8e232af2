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
// When the thread writes is its own affair.
const timer = setInterval(() => {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (text.split('\n').length < 3) return;
  clearInterval(timer);
  console.log(text);
  transport.end();
}, 20);
