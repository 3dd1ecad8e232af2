// {"verbatimModuleSyntax":true}
import { join, type ParsedPath } from 'node:path';
import type { Stats } from 'node:fs';
import { type Dirent } from 'node:fs';
import unusedIsKept from 'node:os';
console.log(join('a', 'b'));
export { type ParsedPath };
export type { Stats };
enum Printed { A }
console.log(Printed.A);
