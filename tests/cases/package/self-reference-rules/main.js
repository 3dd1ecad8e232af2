module.exports = 'app itself';
