enum Color { Red, Green = 'green', Blue = 5, Next, Text = 'text' }
const enum Flags { None = 0, A = 1 << 0, B = 1 << 1, Both = A | B }
enum Computed { Length = 'abc'.length, After = Length + 1, 'quoted name' = 3 }
enum Merged { One = 1 }
enum Merged { Two = One + 1, Three = Merged.One + Two }
declare enum Ambient { X }
export enum Exported { A = 'a', B = `b${1}` }
function inner(): number { enum Local { X = 7 } return Local.X; }
console.log(Color, Color[0], Color.Text, Color[Color.Next]);
console.log(Flags.Both, Flags.A | Flags.B, Computed, Merged, Exported, inner());
