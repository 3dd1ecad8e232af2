export const x = 'a', y = 1;
