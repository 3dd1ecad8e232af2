export const x = 'import';
