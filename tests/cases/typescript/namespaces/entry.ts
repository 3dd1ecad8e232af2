namespace Shapes {
  export let count = 0;
  export interface Shape { area(): number }
  export class Square implements Shape {
    constructor(public side: number) { count++; }
    area() { return this.side ** 2; }
  }
  export namespace Units { export const cm = 'cm'; }
  const hidden = 'hidden';
  export function reveal() { return hidden + count; }
}
namespace Shapes { export const more = Shapes.count + 1; import U = Shapes.Units; export const unit = U.cm; }
namespace A.B.C { export const deep = 'deep'; }
namespace OnlyTypes { export type T = 1; }
function merged() { return merged.extra; }
namespace merged { export const extra = 'extra'; }
import Short = Shapes.Units;
const square: Shapes.Shape = new Shapes.Square(3);
console.log(square.area(), Shapes.count, Shapes.reveal(), Shapes.more, Shapes.unit, A.B.C.deep, merged(), Short.cm);
console.log(Object.keys(Shapes));
