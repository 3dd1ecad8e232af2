const { fork } = require('child_process');
const fs = require('fs');
const path = require('path');
const folder = path.join(__dirname, 'jobs');
for (const name of fs.readdirSync(folder)) fork(path.join(folder, name));
