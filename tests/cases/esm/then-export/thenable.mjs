export const calls = [];
export function then(resolve) { calls.push(this === undefined); resolve('resolved by then'); }
