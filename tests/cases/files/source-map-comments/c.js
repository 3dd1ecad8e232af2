//# sourceURL=webpack://x/c.js
module.exports = 'c'; /*# sourceMappingURL=c.css.map */
