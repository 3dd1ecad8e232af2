module.exports = 'block';
{ { return } }
module.exports = 'never';
