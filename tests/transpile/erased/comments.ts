// Comments and odd spaces between what goes and what stays.
const a /* a */ : /* b */ number /* c */ = /* d */ 1 /* e */ as /* f */ any /* g */; // h
function f /* 1 */ < /* 2 */ T /* 3 */ > /* 4 */ ( /* 5 */ x /* 6 */ ? /* 7 */ : /* 8 */ T /* 9 */ , /* 10 */ ... /* 11 */ y /* 12 */ : /* 13 */ any[] /* 14 */ ) /* 15 */ : /* 16 */ any /* 17 */ { return x /* ! */ ! /* ! */ . /* */ toString /* */(); }
class /* */ K /* < */ < /* T */ T /* > */ > /* e */ extends /* ( */ Object /* i */ implements /* , */ I /* , */ , /* */ J /* { */ { /* p */ public /* s */ static /* r */ readonly /* n */ n /* : */ : /* t */ number /* = */ = /* 1 */ 1 /* ; */ ; private /* c */ constructor /* ( */ () { super(); } declare /* */ x: 1; /* */ abstract2 /* ! */ ! /* : */ : /* */ string /* ; */ ; /* end */ m /* ? */ ? /* ( */ () /* : */ : /* */ void /* { */ {} }
interface I {} /* between */ interface J {} // after
type /* = */ T /* = */ = /* = */ 1 /* ; */ ; /* x */
console.log(a, f(1), (K as any).n, f.toString().includes('/* 17 */'), /* last */ (/* paren */ a /* as */ as /* any */ any /* ) */));
const arrow = /* 1 */ < /* 2 */ U /* 3 */ , /* 4 */ > /* 5 */ ( /* 6 */ u /* 7 */ : /* 8 */ U /* 9 */ ) /* 10 */ : /* 11 */ U /* 12 */ => /* 13 */ u /* 14 */;
const late = async /* 1 */ < /* 2
*/ U /* 3 */ > /* 4 */ (u: U
// line
): Promise<U> => u;
console.log(arrow(1)); late(2).then(console.log);
enum E { /* a */ A /* b */ = /* c */ 1 /* d */ , /* e */ B /* f */ } // g
console.log(/* E */ E /* . */ . /* B */ B);
import /* type */ type /* { */ { Stats } /* from */ from /* 'fs' */ 'node:fs' /* ; */; import { /* 1 */ type /* 2 */ Dirent /* 3 */ , /* 4 */ existsSync /* 5 */ as /* 6 */ exists /* 7 */ , /* 8 */ type /* 9 */ PathLike /* 10 */ as /* 11 */ P /* 12 */ } from 'node:fs';
console.log(typeof exists);
