let value = 1;
export { value, value as default, value as third };
export const setC = () => { value = 2; };
