export const b: string = 'b.tsx';
