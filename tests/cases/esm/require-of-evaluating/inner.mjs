import back from './back.cjs';
export const inner = 'inner';
console.log(back);
