export default { a: 1, 'default': 2, get b() { return 3; } };
