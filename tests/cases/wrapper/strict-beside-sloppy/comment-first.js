/* licence */ // more

"use strict";
module.exports = function () { return typeof this; };
