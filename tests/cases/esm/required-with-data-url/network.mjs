import 'http://localhost/none.js';
