console.log(require('loads')({ plugins: { pluga: {}, 'plug-a': {} } }), require('creates')(__filename, ['plugb']));
