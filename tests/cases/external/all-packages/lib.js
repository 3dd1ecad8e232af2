exports.name = 'lib with ' + require('dep').name;
