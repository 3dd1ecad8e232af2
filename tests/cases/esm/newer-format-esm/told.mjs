export const told = [];
