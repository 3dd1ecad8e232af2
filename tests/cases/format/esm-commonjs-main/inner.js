exports.isMain = require.main.filename === __dirname + require('path').sep + require('path').basename(require.main.filename);
