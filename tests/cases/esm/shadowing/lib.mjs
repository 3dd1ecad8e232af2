export const x = 'import x';
