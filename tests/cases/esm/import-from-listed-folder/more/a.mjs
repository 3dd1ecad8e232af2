import { x } from './lib/x.mjs'; await x; export default 'a'; export const y = await x;
