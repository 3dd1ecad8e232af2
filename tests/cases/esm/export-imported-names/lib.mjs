export let x = 1;
export const inc = () => { x++; };
export { x as default };
