for (const load of [() => require('./lib/exporting'), () => require('./lib/importing'), () => require('./lib/awaiting'), () => require('./exporting.cjs')]) {
  try {
    console.log(load());
  } catch (error) {
    console.log(error.name, error.message);
  }
}
