--> the very first characters
module.exports = 'loaded';
