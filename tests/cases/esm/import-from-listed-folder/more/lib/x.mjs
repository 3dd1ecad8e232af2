export const x = Promise.resolve('x');
