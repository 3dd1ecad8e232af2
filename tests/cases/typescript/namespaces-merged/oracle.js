// Made of the TypeScript by its own compiler, version 5.9.3.
var Shapes;
(function (Shapes) {
    Shapes.count = 1;
    function grow() { Shapes.count++; }
    Shapes.grow = grow;
    class Kind {
    }
    Shapes.Kind = Kind;
    let E;
    (function (E) {
        E["A"] = "a";
    })(E = Shapes.E || (Shapes.E = {}));
})(Shapes || (Shapes = {}));
(function (Shapes) {
    Shapes.before = Shapes.count;
    Shapes.grow();
    Shapes.after = Shapes.count, Shapes.object = { count: Shapes.count };
    Shapes.made = new Shapes.Kind() instanceof Shapes.Kind;
    Shapes.member = Shapes.E.A;
    function own(count) { return count; }
    Shapes.own = own;
    let Inner;
    (function (Inner) {
        Inner.seen = Shapes.count;
    })(Inner = Shapes.Inner || (Shapes.Inner = {}));
    Shapes.count = 7;
})(Shapes || (Shapes = {}));
var Outer;
(function (Outer) {
    var Deep;
    (function (Deep) {
        Deep.a = 1;
    })(Deep = Outer.Deep || (Outer.Deep = {}));
})(Outer || (Outer = {}));
(function (Outer) {
    var Deep;
    (function (Deep) {
        Deep.b = Deep.a + 1;
    })(Deep = Outer.Deep || (Outer.Deep = {}));
})(Outer || (Outer = {}));
console.log(Shapes.before, Shapes.after, Shapes.object, Shapes.made, Shapes.member, Shapes.own('own'), Shapes.Inner.seen, Shapes.count);
console.log(Outer.Deep.b);
