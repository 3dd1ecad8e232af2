<!-- hide from old browsers
module.exports = 'first';
