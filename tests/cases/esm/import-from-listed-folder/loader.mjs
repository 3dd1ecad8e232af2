import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
export const load = async (folder) => {
  const loaded = [];
  for (const name of fs.readdirSync(folder).filter((name) => name.endsWith('.mjs'))) {
    loaded.push(await import(pathToFileURL(path.join(folder, name)).href));
  }
  return loaded;
};
export default function (folder) { return import(`file://${folder}/b.mjs`); }
async function late(folder) { return (await import(`${folder}/c.cjs`)).default; }
export { late as loadLate };
