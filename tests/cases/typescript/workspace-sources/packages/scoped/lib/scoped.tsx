export const scoped: string = 'scoped';
