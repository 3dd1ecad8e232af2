import { pathToFileURL } from 'node:url';
const url = pathToFileURL(process.argv[2]);
const space = await import(url);
const { change, changeDep, outSpace } = space;
const show = (what) => {
  const { change, space: inner, outSpace, star, changeDep, ...values } = { ...space };
  console.log(what, values, inner.passed, outSpace.out, outSpace === star);
};
show('at first');
for (const name of ['update', 'logical', 'pattern', 'swap', 'parenthesized', 'heads', 'waits', 'generates', 'functions', 'shadows', 'computed', 'chained', 'inClass', 'fails']) {
  const result = change[name]();
  if (result && result.next) result.next(), result.next('sent'), result.next();
  console.log(await result);
  show(name);
}
changeDep('changed');
outSpace.setOut('moved');
show('dependencies');
