export const x = 'b';
