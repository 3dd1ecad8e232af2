require('sealed/hidden');
