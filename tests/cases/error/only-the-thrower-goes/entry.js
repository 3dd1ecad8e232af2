const path = require('path');
const keys = () => Object.keys(require.cache).slice(1).map(key => path.basename(key)).join();
try { require('./outer'); } catch (e) { console.log(e.message, '/', keys(), '/', module.children.length); }
try { require('./outer'); } catch (e) { console.log(e.message, '/', keys(), '/', module.children.length); }
require('./leaf');
console.log(module.children.map(m => path.basename(m.id)).join(), require.cache[require.resolve('./leaf')].parent === module, path.basename(require.cache[require.resolve('./leaf')].parent.id));
