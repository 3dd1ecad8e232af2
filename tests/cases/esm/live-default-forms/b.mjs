let value = 1;
export { value as default };
export const setB = () => { value = 2; };
