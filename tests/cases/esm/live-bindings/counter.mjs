export let a = 1, b = 'x', c, d = [1], e = null, f;
export var { length: g = 5 } = [];
export function set() {
  a++; b += 'y'; ({ c, x: [d] } = { c: a * 10, x: [[a, a]] }); e ??= 'nullish';
  for (f of [1, 2, 3]);
  g--;
}
