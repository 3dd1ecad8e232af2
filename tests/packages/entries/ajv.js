const Ajv = require('ajv');
const Ajv2020 = require('ajv/dist/2020');
const JTD = require('ajv/dist/jtd');

const ajv = new Ajv({ allErrors: true, code: { lines: true } });
ajv.addKeyword({ keyword: 'even', type: 'number', validate: (on, n) => !on || n % 2 === 0, errors: false });
const validate = ajv.compile({
  type: 'object',
  required: ['name', 'age'],
  properties: {
    name: { type: 'string', minLength: 2, pattern: '^[a-z]+$' },
    age: { type: 'integer', minimum: 0, even: true },
    tags: { type: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true },
  },
  additionalProperties: false,
});
for (const data of [{ name: 'bob', age: 4, tags: ['a'] }, { name: 'B', age: 1.5, tags: ['a', 'a', 'c'], more: 1 }, 'no object']) {
  console.log(validate(data), ajv.errorsText(validate.errors));
}
console.log(new Ajv2020().validate({ prefixItems: [{ type: 'string' }], unevaluatedItems: false }, ['x', 1]));
console.log(new JTD().compileParser({ properties: { at: { type: 'uint8' } } })('{"at": 255}'));
try {
  new Ajv().compile({ type: 'nonsense' });
} catch (error) {
  console.log(error.message);
}
// Generated code requires its helpers from the package by name when it is written out as a module.
console.log(require('ajv/dist/standalone').default(new Ajv({ code: { source: true } }), new Ajv({ code: { source: true } }).compile({ minLength: 2 })));
