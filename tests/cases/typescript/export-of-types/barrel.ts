export { User, makeUser } from './user';
export { Role } from './second';
import { Thing, thing } from './second';
export { Thing, thing };
