const uuid = require('uuid');

console.log(Object.keys(uuid).join(' '));
console.log(uuid.v5('example.org', uuid.v5.DNS), uuid.v3('example.org', uuid.v3.URL), uuid.NIL);
console.log(uuid.v4({ random: Array.from({ length: 16 }, (_, index) => index * 16) }));
console.log(uuid.v1({ node: [1, 2, 3, 4, 5, 6], clockseq: 0x1234, msecs: 1577836800000, nsecs: 5678 }));
console.log(uuid.validate(uuid.v4()), uuid.version(uuid.v4()), uuid.stringify(uuid.parse(uuid.NIL)));
try {
  uuid.parse('nonsense');
} catch (error) {
  console.log(error.name, error.message);
}
