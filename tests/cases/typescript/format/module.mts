export const kind: string = typeof module + ' ' + this;
