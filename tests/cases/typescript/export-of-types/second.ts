export { Role, Thing, thing } from './user';
