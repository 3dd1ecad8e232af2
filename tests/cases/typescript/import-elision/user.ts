export interface User { name: string }
export function makeUser(name: string): User { return { name }; }
console.log('user');
