export const name = 'mjs';
