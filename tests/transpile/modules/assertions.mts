import { createRequire } from 'node:module';
export const a: number = 1;
export let { b, c: [d] }: any = { b: 2, c: [3] };
export async function e<T>(x: T): Promise<T> { return x; }
export type { F }; type F = string;
export interface G {}
export declare const h: number;
export declare function i(): void;
export abstract class J {}
export default <T,>(x: T): T => x;
export enum K { A = 'a' }
console.log(a, b, d, typeof e, J.name, K.A, typeof createRequire, import.meta.url.startsWith('file:'), this);
const m = await Promise.resolve(5 as number); console.log(m);
