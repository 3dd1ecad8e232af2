for (const name of ['a', 'b', 'c', 'd']) {
  try { require(`./${name}.mjs`); } catch (error) { console.log(name, error.name, error.message); }
}
