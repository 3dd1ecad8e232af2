const path = require('path');

for (const name of ['dirname', 'basename', 'normalize', 'join', 'resolve']) {
  const asked = {
    dirname: () => require(path.dirname()),
    basename: () => require(path.basename(...[])),
    normalize: () => require(path.normalize()),
    join: () => require(path.join() + '/part'),
    resolve: () => require.resolve(),
  };
  try {
    console.log(name, asked[name]());
  } catch (error) {
    console.log(name, error.code);
  }
}
