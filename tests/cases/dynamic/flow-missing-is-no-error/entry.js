for (const name of ['absent-one', 'present', './absent-two']) {
  try { console.log(require(name)); } catch (error) { console.log(error.code); }
}
const optional = { fast: 'absent-three', slow: './slow' };
function first(...names) { for (const name of names) { try { return require(name); } catch {} } }
console.log(first(optional.fast, optional.slow));
const table = { linux: './absent-four', any: './slow' };
console.log(require(table[process.argv[2]]));
