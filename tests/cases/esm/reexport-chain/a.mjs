let a = 'first';
export { a as b };
export function change() { a = 'second'; }
