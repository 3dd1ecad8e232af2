/*! licence of the entry */
// goes
const a = 1 //! stays
const b = 2 /* @license stays */ + a /* goes */
/**
 * @preserve
 * some lines
 */
function f() { return /*! here */ a } //! at the end of a line
console.log(a, b, f(), ((x /*! inside */) => x)(3)) /*! last */
if (a) { /*! in a block */ console.log('block') } else { console.log('else') //! behind
}
require('fs').readFileSync; var first = 1; /*! between */ var second = 2; console.log(first, second)
//# sourceMappingURL=nowhere.map //! @license