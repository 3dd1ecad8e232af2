export const resolve = import.meta.resolve;
export const base = new URL('..', import.meta.url).href;
export const resolved = [import.meta.resolve('pkg'), import.meta.resolve('pkg/sub')];
