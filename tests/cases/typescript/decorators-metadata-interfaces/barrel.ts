export { Deep } from './deep';
