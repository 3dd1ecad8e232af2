const { text } = require('./text.json');

exports.resolve = async (specifier, context, next) => (specifier === 'virtual:a' ? { url: specifier, shortCircuit: true } : next(specifier, context));
exports.load = async (url, context, next) => (url === 'virtual:a' ? { format: 'module', source: `export default ${JSON.stringify(text)}`, shortCircuit: true } : next(url, context));
