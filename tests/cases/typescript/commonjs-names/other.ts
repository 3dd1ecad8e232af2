export const kind: string = 'other';
