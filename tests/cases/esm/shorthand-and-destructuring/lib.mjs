export const a = 'A', b = 'B', key = 'k';
export const obj = { o: 1 };
export default 'D';
