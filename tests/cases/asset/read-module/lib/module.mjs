export const one = 1; // one
//# sourceMappingURL=none.map
