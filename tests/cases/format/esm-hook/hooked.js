module.exports = `before ${1}`; // \ `
