const show = (name, load) => {
  try {
    console.log(name, load());
  } catch (error) {
    console.log(name, error.name);
  }
};

(async () => {
  for (const name of ['with', 'octal', 'delete', 'twice', 'comment']) {
    show(name, () => require(`./${name}.mjs`));
    await import(`./${name}.mjs`).then(() => console.log(name, 'imported'), (error) => console.log(name, error.name));
  }
  show('typed', () => require('./typed'));
})();
