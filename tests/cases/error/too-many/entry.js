const load = (name) => {
  try {
    require('./lib/' + name);
    console.log(name, 'fine');
  } catch (error) {
    console.log(name, error.name);
  }
};
for (const kind of ['call', 'new', 'chain', 'function', 'arrow', 'method']) [65534, 65535].forEach((count) => load(kind + '-' + count));
[32767, 32768].forEach((count) => load('captures-' + count));
