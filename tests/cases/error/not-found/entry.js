const path = require('path');
const show = e => [e.code, e.name, JSON.stringify(e.message.split('\n')[0]), Object.keys(e).join(), e.requireStack.map(f => f === __filename ? 'main' : path.relative(__dirname, f)).join(), e.message.split('\n').length - e.requireStack.length].join(' ');
try { require('./a'); } catch (e) { console.log(show(e)); }
try { require('absent'); } catch (e) { console.log(show(e)); }
try { require('@scope/absent/deep'); } catch (e) { console.log(show(e)); }
try { require('./nope.js'); } catch (e) { console.log(show(e)); }
try { require('./a/'); } catch (e) { console.log(show(e)); }
try { require('./a.js/x'); } catch (e) { console.log(show(e)); }
try { require('pkg/nope'); } catch (e) { console.log(show(e)); }
