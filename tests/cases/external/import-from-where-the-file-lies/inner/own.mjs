export const own = 'imported';
