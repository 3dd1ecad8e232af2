const enum Plain { A, B = 'b', C = 4, D = A + C }
export const enum Exported { A = 1, B }
console.log(Plain.A, Plain.B, Plain['C'], Plain.D, Exported.A, Exported['B']);
const { A } = Exported as any;
console.log(A, typeof Plain);
