import { join } from 'node:path';
import { sep as separator } from 'node:path';
interface separator2 {}
function f(join: string) { return join; }
{ const separator = 'shadow'; console.log(separator); }
type join2 = typeof join;
namespace N { export type separator = string; }
console.log(f('param'), { join }.join('a', 'b'), separator.length);
const o = { separator: 1, join: join('c'), get separator2() { return separator; } };
console.log(o.separator, o.join, o.separator2 === separator);
class K { join = join; [separator] = 1; static separator = separator; }
console.log(new K().join('d'), Object.keys(new K()).length);
const { join: j = join, [separator]: s = separator } = {} as any;
console.log(j('e'), s === separator);
enum E { A = join.length } console.log(typeof E.A);
for (const separator of ['loop']) console.log(separator);
try { throw 'x'; } catch (join) { console.log(join); }
console.log(typeof join, `${join('f', 'g')}`);
export { join as default };
