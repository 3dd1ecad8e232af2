module.exports = ['x', 'y', 'z']
