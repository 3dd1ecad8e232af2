import { NIL, parse, stringify, v1, v3, v4, v5, v7, validate, version } from 'uuid11';
console.log(v5('hello', v5.URL), v3('hello', v3.DNS), validate(v4()), [v1(), v4(), v7()].map(version));
console.log(NIL, stringify(parse('6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b')), v4({ random: new Uint8Array(16) }));
