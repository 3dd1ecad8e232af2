import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.argv[2]).href;
for (const query of ['', '?again']) {
  const { meta, inner } = await import(url + query);
  console.log(meta.url === url + query, meta.filename === process.argv[2], meta.dirname === inner.dirname, Object.keys(meta));
  console.log(inner.url === new URL('inner.mjs', url).href, meta.resolve('./inner.mjs') === inner.url, meta.resolve('fs'));
}
