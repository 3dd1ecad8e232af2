exports.command = 'serve';
