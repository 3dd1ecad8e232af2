export const star = '*', a = 'not this one';
export default 'notDefault';
