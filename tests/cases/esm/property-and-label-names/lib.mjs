export const a = 'import a', b = 'import b';
