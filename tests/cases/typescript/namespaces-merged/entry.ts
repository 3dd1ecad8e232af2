namespace Shapes { export let count = 1; export function grow() { count++; } export class Kind {} export enum E { A = 'a' } }
namespace Shapes {
  export const before = count;
  grow();
  export const after = count, object = { count };
  export const made = new Kind() instanceof Kind;
  export const member = E.A;
  export function own(count: string) { return count; }
  export namespace Inner { export const seen = count; }
  count = 7;
}
namespace Outer.Deep { export const a = 1; }
namespace Outer.Deep { export const b = a + 1; }
console.log(Shapes.before, Shapes.after, Shapes.object, Shapes.made, Shapes.member, Shapes.own('own'), Shapes.Inner.seen, Shapes.count);
console.log(Outer.Deep.b);
