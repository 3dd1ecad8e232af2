export const inner = 'inner' as string;
