export const a: string = 'two/a';
