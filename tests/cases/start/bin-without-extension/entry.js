const { execFileSync } = require('child_process');
const path = require('path');
const bin = path.join(path.dirname(require.resolve('tool/package.json')), 'bin/tool');
process.stdout.write(execFileSync(process.execPath, [bin, 'argument']));
