let engine = null;
if (process.argv[2] === 'fast') engine = './engines/fast';
else if (process.argv[2] === 'safe') engine = './engines/safe';
engine ??= './engines/plain';
let format;
switch (process.argv[3]) {
  case 'json': format = 'format-json'; break;
  default: format = 'format-text';
}
let log = process.env.NO_SUCH_VARIABLE;
log ||= './log';
console.log(require(engine), require(format), require(log));
