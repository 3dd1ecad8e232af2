const late = require('./late');
exports.held = () => typeof late + ' ' + late.kind;
exports.asked = () => typeof require('./late');
