console.log('never');
export interface Other {}
export type T = 1;
export default interface D {}
