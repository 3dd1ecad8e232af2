let value = 1;
export default value;
export const setA = () => { value = 2; };
