export const x: string = 'x.data';
