var a; var a; function f(d, d) { var d; } try {} catch (e) { var e; } function f() {}
