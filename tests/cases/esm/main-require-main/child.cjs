module.exports = [typeof require.main, module.parent === require.cache[require.resolve('./dep.cjs')], module.parent.children.includes(module)];
