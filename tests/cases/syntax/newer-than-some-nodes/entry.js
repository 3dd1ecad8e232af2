const show = (name, load) => {
  try {
    console.log(name, load());
  } catch (error) {
    console.log(name, error.name);
  }
};

show('using', () => require('./lib/using'));
show('regexp', () => require('./lib/regexp.js'));
show('again', () => require('./lib/using'));
require('./lib/imports.js').then((value) => console.log(value));
