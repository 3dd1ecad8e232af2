export const kind = typeof module;
export default (function () { return this; })() === undefined;
