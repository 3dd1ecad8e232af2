(async () => {
  const [first, second] = [await import('./wrong.mjs').catch((error) => error), await import('./wrong.mjs').catch((error) => error)];
  console.log(first.name, first.message, first === second);
  try { require('./wrong.mjs'); } catch (error) { console.log(error === first); }
})();
