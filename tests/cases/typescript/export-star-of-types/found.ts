export const found: string = 'found';
