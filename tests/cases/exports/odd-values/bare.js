module.exports = Object.create(null, { x: { value: 'x' } });
