const { List, Map, OrderedMap, Record, Range, Set, fromJS, is, Seq, version } = require('immutable');

const map = fromJS({ a: { b: [1, 2, { c: 3 }] } });
const changed = map.setIn(['a', 'b', 2, 'c'], 4).updateIn(['a', 'b'], (list) => list.push(5));
console.log(version, String(map), String(changed), map === changed, is(map, fromJS(map.toJS())));
console.log(Range(1, Infinity).filter((n) => n % 7 === 0).map((n) => n * n).take(4).toArray());
const Point = Record({ x: 0, y: 0 }, 'Point');
console.log(String(new Point({ x: 1 }).set('y', 2)), Set.of(1, 2, 2, 3).size, Map([[1, 2]]).hashCode() === Map([[1, 2]]).hashCode());
console.log(OrderedMap({ z: 1, a: 2 }).sortBy((value, key) => key).toJSON(), List([3, 1, 2]).sort().toJS());
console.log(Seq([1, 2, 3, 4]).groupBy((n) => n % 2).toJS(), Map({ a: 1 }).withMutations((m) => m.set('b', 2)).toObject());
