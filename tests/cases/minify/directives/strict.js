/* first a comment */ 'use strict'
// and one more
module.exports = (function () { return this === undefined })()
