import './common.js'; console.log('inner');
