exports.load = async () => Object.keys(await import('fs/promises')).includes('readFile');
