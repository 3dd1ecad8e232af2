export const seen = [typeof require, require, exports.e, typeof module];
