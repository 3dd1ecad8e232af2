export { inner } from './inner.mjs';
export const meta = import.meta;
