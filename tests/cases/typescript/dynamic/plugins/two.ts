enum Kind { Two = 'two' }
module.exports = { name: Kind.Two };
