module.exports = ['not the folder'];
