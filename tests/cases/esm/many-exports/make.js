const names = Array.from({ length: 33000 }, (_, index) => index);
console.log(names.map((n) => `export const a${n} = ${n};`).join('\n'));
console.log(`export { ${names.map((n) => `a${n} as b${n}`)} };`);
