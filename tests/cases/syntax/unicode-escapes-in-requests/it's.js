module.exports = "it's";
