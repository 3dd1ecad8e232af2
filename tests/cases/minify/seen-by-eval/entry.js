var atTop = 'top';
function outside() { var hidden = 'hidden'; return hidden; }
function sees(parameter) {
  const local = 'local';
  { let inBlock = 'block'; console.log(eval('parameter + local + inBlock + atTop')); }
  eval('var declared = 1; atTop = "changed"');
  return () => declared + local;
}
console.log(sees('parameter')(), atTop, outside());
function inParameters(first = 'first', second = eval('first')) { var first; return second + first; }
console.log(inParameters());
function indirect() { const value = 'local'; return [(0, eval)('typeof value'), eval?.('typeof value'), new Function('return typeof value')()]; }
console.log(indirect());
function nested() { const far = 'far'; return function () { return (() => eval('far'))(); }; }
console.log(nested()());
