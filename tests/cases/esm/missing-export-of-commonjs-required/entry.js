const tell = (how, error) => console.log(how, error.name, error.message);
for (const specifier of ['./direct.mjs', './indirect.mjs', './passes-on.mjs', './of-module.mjs']) {
  try { require(specifier); } catch (error) { tell(specifier, error); }
}
import('./imported.mjs').catch((error) => tell('import', error)).then(() => {
  try { require('./imported.mjs'); } catch (error) { tell('require after import', error); }
});
