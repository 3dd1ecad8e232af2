const lib = require('./lib');
(async () => {
  console.log(await lib.run(), [...lib.gen()].join(), lib.Klass.total, new lib.Klass(2n).value, lib.Klass.has(new lib.Klass(1n)), lib.Klass.has({}));
  for await (const x of lib.async()) console.log(x);
  console.log(lib.opt?.a?.[0]?.(), lib.opt.b ?? 'default', lib.big, lib.label`a${1}b\u0041\xg`, lib.match.groups.year, lib.flags);
})();
