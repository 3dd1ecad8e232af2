for (const name of ['./module.mjs', './typed/module.js', './untyped.js']) {
  try {
    console.log(require(name));
  } catch (error) {
    console.log(error.name, error.code, error.message.replaceAll(__dirname, '<here>').replaceAll(require('path').basename(__filename), '<entry>'));
  }
}
import('./module.mjs').then(({ value }) => console.log(value));
