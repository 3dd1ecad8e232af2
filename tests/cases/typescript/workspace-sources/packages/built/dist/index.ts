export const built: string = 'built';
