import * as a from './a.mjs';
export const hoisted = () => { try { return a.done; } catch (error) { return error.name; } };
