console.log('base starts');
export const v = await new Promise((resolve) => setTimeout(() => resolve(1), 5));
console.log('base ends');
