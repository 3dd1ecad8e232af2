export let count = 0;
export const next = () => { count++; list.push(count); };
export const list = [];
