enum P { __proto__ = 1, B }
console.log(Object.keys(P), P.B);
enum Q { A = "é\u{1F600}\n", B = '\'"`', "ключ" = 1, C = `a\tb` }
console.log(JSON.stringify(Q));
enum R { A = 0x10, B = 0b11, C = 1_000, D = 1e3, E = .5, F = -0, G = 1e21, H = 0.1 + 0.2, I = -1.5, J = 5e-324 }
console.log(Object.entries(R));
