export const a = 1, b = 2, o = { deep: { x: 'x', f() { return this === o.deep; } } };
export const f = () => 'f';
export class K { v = 'v'; static s = 's'; }
