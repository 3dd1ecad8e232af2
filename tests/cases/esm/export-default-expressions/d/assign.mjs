let x;
export default x = 5;
export { x };
