module.exports = 'x.js is a folder';
