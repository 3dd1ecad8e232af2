const name: string = 'one';
module.exports = { name };
