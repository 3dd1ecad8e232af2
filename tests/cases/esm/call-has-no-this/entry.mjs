import { who, obj, make } from './lib.mjs';
import dflt from './lib.mjs';
import sloppy from './sloppy.cjs';
console.log(who(), (who)(), who?.(), who``, (who)``, who.call(1), dflt());
console.log(obj.who() === obj, obj?.who() === obj, obj['who']() === obj, obj.who`` === obj, (obj.who)() === obj);
console.log(new make().kind, new make.Inner().kind, new (make)().kind, new make().constructor === make);
console.log([1].map(who), sloppy() === globalThis, sloppy`` === globalThis);
const { who: own = who } = {};
console.log(own());
