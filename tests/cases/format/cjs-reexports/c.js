const value = 3;
module.exports = { value, delete: value };
