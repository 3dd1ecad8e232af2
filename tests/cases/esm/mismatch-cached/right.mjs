export const there = 1; console.log('not run');
