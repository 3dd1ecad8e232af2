try {
  (() => { console.log(Object.entries(Later)); enum Later { A = 3 } })();
} catch (error) { console.log((error as Error).message); }
enum Keep { A = 1, /* comment */ B, }
console.log(Keep);
const f = () => { enum Local { A = 'a', B = Math.max(1, 2) } return Local; };
console.log(f() === f(), f());
switch (Keep.A as Keep) { case Keep.A: { enum InSwitch { A } console.log(InSwitch); } }
if (true) { enum InIf { A = Keep.B } console.log(InIf); }
label: { enum InLabel { A } console.log(InLabel); break label; }
console.log(typeof Keep, Keep.A.toString(), Keep.B.toFixed(1), `${Keep.A}`, -Keep.B);
declare enum Ambient { A = 1 }
console.log(typeof Ambient);
