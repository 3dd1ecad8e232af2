export const j: string = '../index.ts';
