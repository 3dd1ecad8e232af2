const trace = [], object = { get getter() { trace.push('getter'); return undefined; } };
object.getter; void object.getter; object.getter && 1; typeof object.getter;
const unused = object.getter, { getter: alsoUnused } = object; var neverRead = trace.push('call');
new Proxy({}, { get: () => trace.push('proxy') }).anything;
try { unknown; } catch (error) { trace.push(error.name); }
try { null.property; } catch (error) { trace.push(error.name); }
if (false) { trace.push('never'); require('./missing'); }
(() => { trace.push('start'); return; trace.push('never'); })();
debugger;
console.log(trace.join(' '), [1, , 3].length, 0.1 + 0.2, 1e21, -0 === 0, Object.is(-0, +-0), NaN !== NaN, void 0);
