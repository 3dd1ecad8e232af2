module.exports = './...';
