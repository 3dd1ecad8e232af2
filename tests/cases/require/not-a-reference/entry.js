const o = { require: p => 'property ' + p, 'require2'(p) { return p; }, get require3() { return p => 'getter ' + p; } };
class A { require(p) { return 'method ' + p; } static require = p => 'static ' + p; #require = p => 'private ' + p; go(p) { return this.#require(p); } }
console.log(o.require('./nope'), o?.require('./nope'), o['require']('./nope'), o.require3('./nope'));
console.log(new A().require('./nope'), A.require('./nope'), new A().go('./nope'));
require: for (const i of [1, 2]) { if (i === 1) continue require; break require; }
const { require: renamed } = o; // require('./nope')
/* require('./nope') */
const text = "require('./nope')" + 'require("./nope")' + `require('./nope') ${'require("./nope")'}` + /require\('.\/nope'\)/.source;
console.log(renamed('./nope'), text.length, /[/]require('.\/nope')/.test('x'), 4 / 2 / require('./two') /1);
console.log(`${`${require('./two')} require('./nope')`} ${require('./two')}`);
