const { connect } = require('database');
console.log(connect('one'), connect('two'), connect('three'));
