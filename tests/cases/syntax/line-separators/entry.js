for (const load of [() => require('./regexp'), () => require('./comment'), () => require('./text')]) {
  try {
    console.log(load());
  } catch (error) {
    console.log(error.name, error.message);
  }
}
