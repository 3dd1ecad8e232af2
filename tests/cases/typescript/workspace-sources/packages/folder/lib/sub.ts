export const sub: string = 'sub';
