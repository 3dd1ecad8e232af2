module.exports = './..twodots';
