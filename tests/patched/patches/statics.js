const fail = () => { throw new TypeError('patched'); };
for (const [object, names] of [
  [Object, ['keys', 'hasOwn', 'defineProperty', 'create', 'assign', 'entries', 'preventExtensions', 'freeze']],
  [Reflect, ['apply', 'ownKeys', 'getOwnPropertyDescriptor']],
  [JSON, ['parse']], [Array, ['isArray', 'from']], [Number, ['parseInt']], [Promise, ['resolve', 'reject', 'all']],
]) {
  for (const name of names) object[name] = fail;
}
