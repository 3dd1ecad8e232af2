const attempt = f => { try { f(); console.log('no error'); } catch (e) { console.log(e.name, e.message.startsWith(require('path').join(__dirname, 'data') + require('path').sep), e.message.split(': ').slice(1).join(': ')); } };
attempt(() => require('./data/trailing.json'));
attempt(() => require('./data/trailing'));
attempt(() => require('./data/empty'));
attempt(() => require('./data/comment'));
attempt(() => require('./data/single'));
attempt(() => require('./data/bom-only'));
console.log(Object.keys(require.cache).length, module.children.length);
