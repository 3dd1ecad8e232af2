const asked = [
  ['data:text/css,', { with: { type: 'css' } }],
  ['data:text/css,', { with: { other: 'x' } }],
  ['data:text/javascript,export default 1', { with: { type: 'json', other: 'x' } }],
  ['data:text/javascript,export default 1', { with: { type: 'other' } }],
  ['data:application/json,{"a":1}', { with: { type: 'json' } }],
  ['data:application/json,{"a":1}', { with: {} }],
  ['data:text/javascript,export default 2', undefined],
  ['data:text/javascript,export default 2', 3],
  ['other:thing', undefined],
];
(async () => {
  for (const [url, options] of asked) {
    await import(url, options).then((found) => console.log(JSON.stringify(found)), ({ name, code, message }) => console.log(name, code, message));
  }
})();
