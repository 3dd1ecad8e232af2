export const a = typeof exports;
