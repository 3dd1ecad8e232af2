for (const load of [() => require('./brackets'), () => require('./functions'), () => require('./loops'), () => require('./fine')]) {
  try {
    console.log(load().value);
  } catch (error) {
    console.log(error.name);
  }
}
