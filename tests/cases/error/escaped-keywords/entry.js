for (const name of ['var', 'let', 'of', 'get', 'await', 'async', 'static', 'zero-width', 'fine']) {
  try {
    console.log(name, require(`./lib/${name}.js`));
  } catch (error) {
    console.log(name, error.name);
  }
}
