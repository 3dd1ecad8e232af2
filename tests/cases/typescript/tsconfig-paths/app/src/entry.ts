import { shared } from '~shared/shared';
import { exact } from 'exact';
import { based, other } from './deep/entry';
import path from 'path';
import { installed } from 'installed';
console.log(shared, exact, based, other, path.posix.join('a', 'b'), installed);
