module.exports = 'one three';
