let a; try { a = require('absent-a'); } catch {}
let b = null; try { b = require('absent-b'); } catch (e) { if (e.code !== 'MODULE_NOT_FOUND') throw e; }
const has = name => { try { require.resolve(name); return true; } catch { return false; } };
const c = (() => { try { return require('absent-c'); } catch (_) { return 'fallback'; } })();
const d = has('absent-d') ? require('absent-d') : 'no d';
const e = has('present') && require('present');
let f; if (process.env.CJSBUNDLE_TEST_NEVER) f = require('absent-f');
function g() { return require('absent-g'); }
const h = process.platform === 'never' ? require('absent-h') : process.platform === 'nor this' && require('absent-h2');
const i = () => require('absent-i'), j = { get lazy() { return require('absent-j'); } };
try { require('absent-k'); } catch { try { require('absent-l'); } catch { console.log('neither'); } }
class K { m() { return require('absent-m'); } }
console.log(a, b, c, d, e, f, h, typeof g, typeof i, typeof K, Object.keys(j).join());
console.log(has('./present-file'), has('fs'), has('node:fs'));
