export async function* gen(n) { for (let i = 0; i < n; i++) yield i; }
