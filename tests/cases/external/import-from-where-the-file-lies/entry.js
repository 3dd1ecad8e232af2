const load = require('./inner/load.cjs');
const inTurn = async () => {
  for (const name of ['near', 'near/only-imported', '#own', 'inner/self', 'near/hidden', '#none', './missing.mjs', 'absent', './folder', '../entry.json']) {
    await load(name).then(
      (found) => console.log(name, JSON.stringify(found)),
      ({ code, message }) => console.log(name, code, message.replaceAll(__dirname, '<here>')),
    );
  }
};
inTurn();
