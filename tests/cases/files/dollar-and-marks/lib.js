// $& $' $` $1 $<name> %s %d {0} {{x}} ${x} @@x@@ __cjsbundle__ 😀 ünïcödé
module.exports = ['$& $\' $` $1 $$', '%s %d %%', '{0} {{x}} {{{y}}}', '@@x@@ #{x} <%= x %>', '😀 e\u0301 é', "\\u{1F600}", 'require("./x")', `a
b	c`];
