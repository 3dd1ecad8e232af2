export const then = (_, reject) => reject('reject');
