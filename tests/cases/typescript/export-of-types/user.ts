export interface User { name: string }
export type Role = 'admin';
export interface Thing {}
export const thing: Thing = {};
export const makeUser = (): User => ({ name: 'ada' });
