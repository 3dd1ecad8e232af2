const fs = require('node:fs');
const path = require('node:path');
const { getAbsoluteFSPath } = require('swagger-ui-dist');

// Others serve the folder that it tells them.
const folder = getAbsoluteFSPath();
for (const name of ['index.html', 'swagger-ui.css', 'swagger-ui-bundle.js']) {
  console.log(name, fs.readdirSync(folder).includes(name), fs.readFileSync(path.join(folder, name)).length);
}
