let count = 0;
await null;
export function then(resolve) { count++; resolve('resolved'); }
export const calls = () => count;
