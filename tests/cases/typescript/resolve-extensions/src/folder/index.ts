export const d: string = 'folder/index.ts', e = 'slash';
