for (const name of ['comparison', 'reset', 'property', 'call', 'or', 'parenthesis', 'star', 'loop-with-test', 'loop-without', 'loop-other']) {
  const space = await import(`./${name}.cjs`);
  console.log(name, Object.keys(space).join());
}
