process.on('warning', ({ code, message }) => console.log(code, message.replaceAll(__dirname, '<here>')));
const { load } = require('./inner/load');
(async () => {
  for (const name of ['pkg/sub//a', 'pkg/sub//a', 'pkg/sub/a']) console.log((await load(name)).default);
  console.log('noDeprecation' in process);
})();
