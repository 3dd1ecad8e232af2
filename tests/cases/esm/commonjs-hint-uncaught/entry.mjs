process.on('uncaughtException', ({ message }) => console.log(message));
module.exports = 1;
