exports.y = { z: [1, 2] };
