import { later } from './entry.mjs';
export const cycle = () => typeof later;
