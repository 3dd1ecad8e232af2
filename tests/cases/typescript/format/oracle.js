console.log('object true', 'named', 'undefined undefined', 'object true', 'undefined', 'string', []);
