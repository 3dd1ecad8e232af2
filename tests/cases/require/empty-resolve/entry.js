for (const text of ['', ' ', '\n']) {
  try { console.log(typeof require.resolve(text)); } catch (e) { console.log(e.code, JSON.stringify(e.message.split('\nRequire stack')[0])); }
}
