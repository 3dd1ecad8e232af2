// Made of the TypeScript by its own compiler, version 5.9.3.
var Shapes;
(function (Shapes) {
    Shapes.count = 0;
    class Square {
        side;
        constructor(side) {
            this.side = side;
            Shapes.count++;
        }
        area() { return this.side ** 2; }
    }
    Shapes.Square = Square;
    let Units;
    (function (Units) {
        Units.cm = 'cm';
    })(Units = Shapes.Units || (Shapes.Units = {}));
    const hidden = 'hidden';
    function reveal() { return hidden + Shapes.count; }
    Shapes.reveal = reveal;
})(Shapes || (Shapes = {}));
(function (Shapes) {
    Shapes.more = Shapes.count + 1;
    var U = Shapes.Units;
    Shapes.unit = U.cm;
})(Shapes || (Shapes = {}));
var A;
(function (A) {
    var B;
    (function (B) {
        var C;
        (function (C) {
            C.deep = 'deep';
        })(C = B.C || (B.C = {}));
    })(B = A.B || (A.B = {}));
})(A || (A = {}));
function merged() { return merged.extra; }
(function (merged) {
    merged.extra = 'extra';
})(merged || (merged = {}));
var Short = Shapes.Units;
const square = new Shapes.Square(3);
console.log(square.area(), Shapes.count, Shapes.reveal(), Shapes.more, Shapes.unit, A.B.C.deep, merged(), Short.cm);
console.log(Object.keys(Shapes));
