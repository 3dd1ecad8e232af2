console.log([require('#file'), require('#dep'), require('#cond'), require('#lib/a'), require('#lib/deep/b.js'), require('#nested/key'), require('./sub/deep/user')].join('\n'));
