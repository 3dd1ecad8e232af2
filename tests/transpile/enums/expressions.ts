const one = 1, text = 'text', made = [3].length, obj = { p: 4 };
let late = 5;
enum E {
  A = 1 << 3, B = A | 2, C = ~B, D = +'3', F = -A, G = 7 % 4, H = 2 ** 5, I = 1 / 0, J = 0 / 0,
  K = -1 >>> 28, L = -9 >> 1, M = (3 + 4) * 2, N = 'x'.length, O = made, P = obj.p, Q = late, R = one, S = one + 1, T,
  U = E.A + 1, V = E['B'], W = NaN, X = Infinity, Y = -Infinity, Z = 5 ^ 3,
}
console.log(Object.entries(E));
enum F { A = text, B = text + '1', C = `${text}`, D = `${one}`, E = 'a' + 1, F = 1 + 'a', G = `${A}-${B}`, H = "" + made as any, I = `x${made}`, J = `y${late}z` }
console.log(Object.entries(F));
