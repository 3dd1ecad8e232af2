export const inner = import.meta;
