for (const name of ['lines', 'several', 'passed-on', 'half', 'spaces']) {
  await import(`./${name}.mjs`).catch(({ message }) => console.log(name, message));
}
