module.exports = [require('virtual').sep, require('virtual2').hi];
