const { name } = require('./name') as { name: string };
exports.typed = JSON.stringify(<a title={name as string} />);
