export const then = 'not a function';
