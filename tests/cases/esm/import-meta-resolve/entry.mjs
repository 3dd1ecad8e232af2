import { resolve, base } from './sub/a.mjs';
import { inPackage } from 'pkg';
const relative = (url) => url.startsWith(base) ? url.slice(base.length) : url;
console.log(relative(resolve('./b.mjs')), relative(resolve('../entry2.mjs')), resolve('fs'), resolve('node:path'), resolve('https://example.com/x'), resolve('data:text/javascript,1'));
console.log(relative(resolve('./with space?q#h')), relative(resolve('./%20')), typeof resolve(resolve('./b.mjs')), resolve.name, resolve.length);
console.log(relative(resolve('pkg')), relative(resolve('pkg/sub')), relative(inPackage));
try { resolve('no-such-package'); } catch (error) { console.log(error.code); }
try { resolve('pkg/hidden'); } catch (error) { console.log(error.code); }
