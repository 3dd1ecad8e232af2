enum Empty {}
enum Numbers { A, B, C = 10, D, E = -5, F, G = 1.5, H }
enum Names { 'with space', "quoted", 'a-b' = 7, ['computed'] = 8, [`template`] = 9 }
enum Strings { A = 'a', B = "b", C = `c` }
enum Mixed { A = 'a', B = 1, C, D = 'd' }
for (const e of [Empty, Numbers, Names, Strings, Mixed]) console.log(JSON.stringify(e));
console.log(Numbers[0], Numbers.A, Numbers['B'], Numbers[Numbers.C], Names['with space'], Names.quoted);
