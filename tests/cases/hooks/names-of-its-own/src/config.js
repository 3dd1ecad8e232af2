exports.name = 'configured';
