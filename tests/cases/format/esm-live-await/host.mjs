import { pathToFileURL } from 'node:url';
const space = await import(pathToFileURL(process.argv[2]));
console.log(space.state, space.seen, space.default, space.count);
await new Promise((resolve) => setTimeout(resolve, 30));
console.log(space.state, space.seen, space.default, space.count);
await new Promise((resolve) => setTimeout(resolve, 50));
console.log(space.state, space.seen, space.default, space.count);
