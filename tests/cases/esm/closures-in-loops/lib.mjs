export let n = 10;
export function inc() { n++; }
