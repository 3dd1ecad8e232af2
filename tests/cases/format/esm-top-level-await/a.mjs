console.log('a starts');
export const a = await new Promise((resolve) => setTimeout(resolve, 20, 'a'));
console.log('a ends');
