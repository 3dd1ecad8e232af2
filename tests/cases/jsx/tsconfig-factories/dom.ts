export const dom = { make: (...parts: unknown[]) => parts, Group: 'group' };
