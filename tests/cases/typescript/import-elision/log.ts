export type AlsoHidden = 1;
export const log = console.log;
console.log('log');
