exports.outer = function outer() { middle(); };
function middle() { new Klass(); }
class Klass { constructor() { inner(); } }
const inner = () => { throw new Error('deep'); };
