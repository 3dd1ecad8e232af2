import { User, makeUser } from './user';
import { Config } from './missing-at-run-time';
import Default, { Other } from './only-types';
import * as space from './only-types';
import type { Hidden } from './missing-too';
import { type AlsoHidden, log } from './log';
import './side-effect';
import {} from './empty-import';
import module from './named-module';
import { shadowed } from './only-types';

interface Local { user: User }
type Alias = Config | Default | Other | space.T | Hidden | AlsoHidden | typeof shadowed;
class Real {}
const value = 1;

function inner(shadowed: Alias) { return shadowed; }
log(makeUser('ada') satisfies User, inner('a' as any), module);
export { Local, Alias, Real, value };
export type { Config };
export default Local;
