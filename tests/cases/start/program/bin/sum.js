module.exports = (list) => list.reduce((sum, next) => sum + Number(next), 0);
