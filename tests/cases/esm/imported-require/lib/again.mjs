export { require } from './require.mjs';
