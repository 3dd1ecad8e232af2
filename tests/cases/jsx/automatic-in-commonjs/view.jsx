const { name } = require('./name');
sloppy = delete Object.prototype;
module.exports.view = <a b="c">{name}{(function () { return typeof this; })()}</a>;
