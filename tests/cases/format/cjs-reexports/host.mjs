// Named imports: a name that the lexer does not see is a SyntaxError.
import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.argv[2]);
const text = `import { one, value, 'two words' as words } from '${url}'; console.log(one, value, words);`;
await import('data:text/javascript,' + encodeURIComponent(text));
console.log(await import(url));
