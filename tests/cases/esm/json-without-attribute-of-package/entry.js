const refused = (error) => console.log(error.message.replace(/file:.*(?=\/node_modules)/, '…'));

// One after the other: what node tells first of two that it reads at once depends on its threads.
(async () => {
  await import('data/package.json').catch(refused);
  await import('./node_modules/data/package.json?query').catch(refused);
})();
