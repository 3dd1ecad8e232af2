export let v = 1;
export function inc() { v++; }
