export let b = 'B', a = 1;
export default 'default';
export { a as 'z z', a as A, a as _a };
