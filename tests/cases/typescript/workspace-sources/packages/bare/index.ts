export const bare: string = 'bare';
