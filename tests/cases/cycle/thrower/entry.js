for (const attempt of [1, 2, 3]) {
  globalThis.attempt = attempt;
  try { console.log('ok', require('./a').b.partial === require('./b').seenA, require('./b').seenA === require('./a')); }
  catch (e) { console.log(e.message, require.resolve('./a') in require.cache, require.resolve('./b') in require.cache); }
}
