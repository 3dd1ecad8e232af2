import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.argv[2]);
const text = `import { a, b, star, ns, 'string name' as s } from '${url}'; console.log(a, b(), star, ns.deep, s);`;
await import('data:text/javascript,' + encodeURIComponent(text));
const names = Object.keys(await import(url));
console.log(names.join());
for (const name of ['missing', 'notDefault']) {
  await import('data:text/javascript,' + encodeURIComponent(`import { ${name} } from '${url}';`)).catch((error) => console.log(error.name));
}
