console.log('needs');
require('absent-package');
