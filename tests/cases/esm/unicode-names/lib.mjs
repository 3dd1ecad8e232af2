export const \u0061 = 1;
export let ünï = 2, 变量 = 3, $ = 4, _ = 5;
export { ab as a\u0062 };
var ab = 6;
