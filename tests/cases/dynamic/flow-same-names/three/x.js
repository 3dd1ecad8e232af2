module.exports = 'three/x.js';
