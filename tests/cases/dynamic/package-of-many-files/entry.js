for (const path of process.argv.slice(2)) {
  try { console.log(path, require(`data/${path}.js`)); } catch (error) { console.log(path, error.code); }
}
