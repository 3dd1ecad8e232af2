export const c: string = 'c.mts';
