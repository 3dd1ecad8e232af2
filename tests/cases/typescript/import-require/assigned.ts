namespace assigned { export function twice(n: number) { return n * 2; } export class Thing { kind: string = 'thing'; } }
export = assigned;
