export const f = () => 'f', x = 'x';
export default 'd';
