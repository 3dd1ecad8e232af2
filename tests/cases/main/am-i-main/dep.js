module.exports = [require.main === module, !module.parent, module.id === '.', process.mainModule === module, require.main === module.parent, require.main.loaded];
