exports.__proto__ = { inherited: 'inherited' };
