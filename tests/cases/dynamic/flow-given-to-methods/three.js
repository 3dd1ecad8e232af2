exports.name = 'three';
