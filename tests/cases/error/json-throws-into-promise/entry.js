const load = async () => require('./broken.json');
const load2 = async name => { await null; return require(name); };
load().catch(e => console.log(e.name));
load2('./absent').catch(e => console.log(e.code));
Promise.resolve('./thrower').then(require).catch(e => console.log(e));
void (() => require('./thrower'));
