for (const name of ['default', 'star', 'star-5', 'babel', 'wildcard', 'to-esm', 'tslib']) console.log(name, require(`./lib/${name}`).read());
